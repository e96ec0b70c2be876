import { clusterSetup } from "./cluster.ts";
import { POSTGRES_15 } from "./postgres-15.ts";

export default clusterSetup(POSTGRES_15);
