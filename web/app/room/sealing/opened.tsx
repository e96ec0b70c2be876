import { useQuery } from "@tanstack/react-query";
import type { Place } from "../../../../sealing/index.ts";
import type { Session } from "../../api.ts";
import { QUERIES } from "../../queries.ts";
import { Loaded } from "../../ui/index.ts";
import type { KeptOpening } from "./kept.ts";
import { Compared, recordedOf } from "./compared.tsx";
import type { Round, Sealing } from "./round.ts";
import { Said } from "./said.tsx";
import { WasRevealed } from "./waiting.tsx";

type Props = {
  session: Session;
  sealing: Sealing;
  round: Round;
  place: Place;
  kept: KeptOpening | null;
};

/** Revealed: what the record says of this member, and whether it is what was sealed here. */
export function Opened(props: Props) {
  const { sealing, round, place } = props;
  const acts = useQuery(QUERIES.matter(place.matter));
  return (
    <>
      {round.revealed && (
        <p>
          <WasRevealed revealed={round.revealed} />
        </p>
      )}
      <Loaded query={acts}>
        {(matter) => {
          const recorded = recordedOf(matter, round, place.member);
          return recorded && <Said position={recorded} sealing={sealing} />;
        }}
      </Loaded>
      <Compared {...props} />
    </>
  );
}
