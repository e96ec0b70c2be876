/** The forms that every page is made of. */
export { type Column, DataTable } from "./data-table.tsx";
export { Figure, Figures } from "./figures.tsx";
export { Empty, Failed, Loaded, Loading, Notice } from "./loaded.tsx";
export { Mark } from "./mark.tsx";
export { Page, Section } from "./page.tsx";
export { Row, Rows, Sheet } from "./sheet.tsx";
export { Seal } from "./seal.tsx";
export { State, StateMark, Tag, type Tone } from "./state.tsx";
