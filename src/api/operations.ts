import { actOperations } from "./acts.ts";
import { administrationOperations } from "./administration.ts";
import { backupOperations } from "./backups.ts";
import { ballotOperations } from "./ballots.ts";
import { blobOperations } from "./blobs.ts";
import { deskOperations } from "./desk.ts";
import { draftKeyOperations } from "./draft-key.ts";
import { divisionOperations } from "./division.ts";
import { documentOperations } from "./documents.ts";
import { erasureOperations } from "./erasure.ts";
import { oneFindingOperations } from "./finding.ts";
import { findingOperations } from "./findings.ts";
import { firstRunOperations } from "./first-run.ts";
import { itemListFileOperations } from "./item-list-files.ts";
import { itemListOperations } from "./item-lists.ts";
import { itemOperations } from "./items.ts";
import { ledgerOperations } from "./ledger.ts";
import { actsTogetherOperations } from "./acts-together.ts";
import { matterOperations } from "./matters.ts";
import { meetingPaperOperations } from "./meeting-papers.ts";
import { meetingRecordOperations } from "./meeting-record.ts";
import { matterExportOperations } from "./matters-export.ts";
import { meetingOperations } from "./meetings.ts";
import { messageOperations } from "./messages.ts";
import { nextActOperations } from "./next-acts.ts";
import { normAheadOperations } from "./norms-ahead.ts";
import { normSettingOperations } from "./norms-settings.ts";
import { normTrialOperations } from "./norms-trial.ts";
import { normOperations } from "./norms.ts";
import type { Operation } from "./operation.ts";
import { proofBundleOperations } from "./proof-bundle.ts";
import { registryOperations } from "./registry.ts";
import { registryFileOperations } from "./registry-files.ts";
import { resolutionOperations } from "./resolutions.ts";
import { sealingOperations } from "./sealing.ts";
import { roomOperations } from "./room.ts";
import { roomScreenOperations } from "./room-screen.ts";
import { searchOperations } from "./search.ts";
import { sessionOperations } from "./session.ts";
import { openSessionOperations } from "./sessions.ts";
import { systemOperations } from "./system.ts";
import { settingOperations } from "./settings.ts";
import { tableOperations } from "./tables.ts";
import { taskOperations } from "./tasks.ts";
import { stateOperations } from "./states.ts";
import { toneOperations } from "./tone.ts";
import { statisticsOperations } from "./statistics.ts";

/** Every operation that the API has. Whatever walks over them (OpenAPI, the authorisation test) walks over this list. */
export const OPERATIONS: Operation[] = [
  ...sessionOperations,
  ...draftKeyOperations,
  ...settingOperations,
  ...tableOperations,
  ...firstRunOperations,
  ...deskOperations,
  ...stateOperations,
  ...statisticsOperations,
  ...registryOperations,
  ...registryFileOperations,
  ...divisionOperations,
  ...itemListOperations,
  ...itemListFileOperations,
  ...itemOperations,
  ...searchOperations,
  // Before the matters by their ids: "export" is none.
  ...matterExportOperations,
  ...matterOperations,
  ...actsTogetherOperations,
  ...taskOperations,
  ...resolutionOperations,
  ...roomOperations,
  ...roomScreenOperations,
  ...sealingOperations,
  ...ballotOperations,
  ...proofBundleOperations,
  ...documentOperations,
  ...meetingPaperOperations,
  ...meetingRecordOperations,
  ...toneOperations,
  ...actOperations,
  ...blobOperations,
  ...erasureOperations,
  ...findingOperations,
  ...oneFindingOperations,
  ...meetingOperations,
  ...messageOperations,
  ...normOperations,
  ...normTrialOperations,
  ...normSettingOperations,
  ...normAheadOperations,
  ...nextActOperations,
  ...ledgerOperations,
  ...administrationOperations,
  ...openSessionOperations,
  ...systemOperations,
  ...backupOperations,
];
