import { Tooltip } from "antd";
import type { ReactElement } from "react";

/** Words over what they explain, on hover, on focus and on touch. */
export function Tip({ words, children }: { words: string; children: ReactElement }) {
  return (
    <Tooltip title={words} trigger={["hover", "focus", "click"]}>
      {children}
    </Tooltip>
  );
}
