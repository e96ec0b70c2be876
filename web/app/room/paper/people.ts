/** Who and what is printed on the sheets of a meeting, and read from them again. */
export type PaperCapacity = "chair" | "member" | "attending" | "clerk" | "observer";

export type PaperPerson = {
  person: string;
  name: string;
  office: string;
  capacity: PaperCapacity;
  /** Null where the meeting does not say yet. */
  isPresent: boolean | null;
};

export type PaperItem = { matter: string; number: number; title: string };

export type PaperMeeting = {
  id: string;
  title: string;
  body: string;
  bodyName: string;
  startsOn: string | null;
  place: string | null;
  people: PaperPerson[];
  items: PaperItem[];
};

const isVoter = ({ capacity }: PaperPerson) => capacity === "chair" || capacity === "member";

/** Members first, and the chair after all of them: the order in which they state a position. */
export const chairLast = (people: readonly PaperPerson[]): PaperPerson[] => [
  ...people.filter(({ capacity }) => capacity === "member"),
  ...people.filter(({ capacity }) => capacity === "chair"),
];

/** Who may state a position or vote as far as the meeting knows: whoever is not recorded as away. */
export const votersIn = ({ people }: PaperMeeting): PaperPerson[] =>
  chairLast(people.filter((one) => isVoter(one) && one.isPresent !== false));
