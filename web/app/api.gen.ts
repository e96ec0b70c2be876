/** Made by web/generate-api.ts from openapi/quanjian.json. Do not edit. */
export interface paths {
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, what the sign-in still lacks, what the account may do
         * @description Whoever is signed in, also while the sign-in lacks a step.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which ways of signing in there are: at /api/auth, and with one click in the sample
         * @description Public.
         */
        get: operations["getSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sample/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One-click accounts of the sample; empty elsewhere
         * @description Public.
         */
        get: operations["listSampleAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sample/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in as a person of the sample, without a password; refused outside the sample
         * @description Public.
         */
        post: operations["signInSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the session
         * @description Whoever is signed in, also while the sign-in lacks a step.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/draft-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key that opens the account's own drafts on this computer; always the same, for nobody else
         * @description Whoever has completed the sign-in.
         */
        get: operations["getDraftKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the account has chosen for its pages: language, density, columns, saved views
         * @description Whoever has completed the sign-in.
         */
        get: operations["getSettings"];
        put?: never;
        /**
         * Replaces the parts that are given; asked twice it does the same as once
         * @description Whoever has completed the sign-in.
         */
        post: operations["changeSettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads the sheets of a workbook or CSV as rows of text, for pages that take a table; nothing is kept
         * @description Whoever has completed the sign-in.
         */
        post: operations["readTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/first-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the three administrators are still to be set up, and of which jurisdictions
         * @description Public.
         */
        get: operations["getFirstRun"];
        put?: never;
        /**
         * Sets up the three administrators with the secret that the server printed at its start. The secret works once, so it does what an Idempotency-Key does elsewhere
         * @description Public.
         */
        post: operations["setUpAdministrators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for the person signed in
         * @description Needs the action readFinding (src/access/policies).
         */
        get: operations["getDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bodies as normal, prevention or warning on a day, with reasons: for orientation, no verdict
         * @description Needs the action readFinding (src/access/policies).
         */
        get: operations["listStates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each figure counts, in words
         * @description Whoever has completed the sign-in.
         */
        get: operations["listFigureDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of the bodies that the reader may see, in the order of the registry: no ranking
         * @description Needs the action readFigures (src/access/policies).
         */
        get: operations["listBodyFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same figures as a workbook: of all bodies, or of one by months, classes and chiefs
         * @description Needs the action readFigures (src/access/policies).
         */
        get: operations["exportFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/bodies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of one body: in all, by months, by classes, and of each chief in the days of office
         * @description Needs the action readFigures (src/access/policies).
         */
        get: operations["getBodyFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bodies with their principals and station
         * @description Needs the action readRegistry (src/access/policies).
         */
        get: operations["listBodies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One body: offices, who holds them, station, matters
         * @description Needs the action readRegistry (src/access/policies).
         */
        get: operations["getBody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The registry as a workbook, or one of its sheets as CSV; what comes back unchanged changes nothing
         * @description Needs the action readRegistry (src/access/policies).
         */
        get: operations["exportRegistry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compares a workbook or CSV with the registry and records the differences, all or none
         * @description Needs the action changeRegistry (src/access/policies).
         */
        post: operations["importRegistry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bodies with a leading group: who has filed a division of duties, who has none, open findings
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["listDivisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/division": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A body's division of duties on a day: members by areas, its plan, what changed, all plans
         * @description Needs the action readRegistry (src/access/policies).
         */
        get: operations["getDivision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/division/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a workbook: members by areas, and the plans
         * @description Needs the action readRegistry (src/access/policies).
         */
        get: operations["exportDivision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/divisions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a drafted plan would record, and what the rules would say; nothing is recorded
         * @description Needs the action openMatter (src/access/policies).
         */
        post: operations["previewDivision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a drafted plan as one matter: all of it or nothing
         * @description Needs the action openMatter (src/access/policies).
         */
        post: operations["recordDivision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/item-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The body's list of matters that need a meeting, in force on a day or as one of its versions, and which versions there are
         * @description Needs the action readRegistry (src/access/policies).
         */
        get: operations["getItemList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/item-list/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one version of the list to another, entry by entry
         * @description Needs the action readRegistry (src/access/policies).
         */
        get: operations["getItemListDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/item-list/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of the list in force that fit an item, the likeliest first: an offer
         * @description Needs the action readRegistry (src/access/policies).
         */
        get: operations["matchItemListEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/item-list/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The list as a workbook or CSV; what comes back unchanged changes nothing. Without a list, a form to fill in
         * @description Needs the action readRegistry (src/access/policies).
         */
        get: operations["exportItemList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/item-list/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compares a workbook or CSV with the list in force and records it as a new version
         * @description Needs the action openMatter (src/access/policies).
         */
        post: operations["importItemList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/items/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a proposed item would be, and what the rules would say; nothing is recorded
         * @description Needs the action proposeItem (src/access/policies).
         */
        post: operations["previewItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes an item to the body's meeting, with what its list asks for; opens the item's matter
         * @description Needs the action proposeItem (src/access/policies).
         */
        post: operations["proposeItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/items/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Earlier items of the body, as far as the reader may see them, that may be parts of the one being entered: each below the threshold, together reaching it. A pointer, no verdict
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["findLikeItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Matters, findings, bodies, people and norms by words, in groups; only what the reader may see
         * @description Whoever has completed the sign-in.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Matters as an event log (OCEL 2.0 in JSON, XES) or as a workbook (xlsx), by the same filter as the list
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["exportMatters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Matters, newest first or in the order that is asked for
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["listMatters"];
        put?: never;
        /**
         * Opens a matter by its first act; further acts of the same record follow in one transaction
         * @description Needs the action openMatter (src/access/policies).
         */
        post: operations["openMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One matter: acts in time, verdicts, findings
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["getMatter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would be recorded, and what the rules would say; nothing is recorded
         * @description Needs the action openMatter (src/access/policies).
         */
        post: operations["previewMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records another act
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["recordAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/acts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What another act would be, and what the rules would say then; nothing is recorded
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["previewAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/acts/together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records several acts, in their order, all of them or none
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["recordActs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/acts/together/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What several acts would be together, and what the rules would say then; nothing is recorded
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["previewActs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks of resolutions within the reader's scope: what is still to be done first, or in the order that is asked for
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks as a workbook (xlsx), by the same filter as the list
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["exportTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far one task has come, and which resolution it follows from
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a body has resolved, and what is on record as carried out, to check payments and contracts against
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["listResolutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rooms/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enters a meeting's room on this device, by its code or as the meeting that one has before one; another device of the same person ends with it
         * @description Needs the action recordPresence (src/access/policies).
         */
        post: operations["joinRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The room as it stands for the reader: who is there, the item at hand, what comes next
         * @description Needs the action enterRoom (src/access/policies).
         */
        get: operations["getRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/room/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What happens in the room, recorded with the server's time: the clerk records anything, everybody else what is their own
         * @description Needs the action enterRoom (src/access/policies).
         */
        post: operations["takeRoomStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/room/steps/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a step of the room would be, and what the rules would say; nothing is recorded
         * @description Needs the action enterRoom (src/access/policies).
         */
        post: operations["previewRoomStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/room/floor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for the floor on the item at hand, for oneself; asked twice it is asked once
         * @description Needs the action enterRoom (src/access/policies).
         */
        post: operations["takeFloor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/room/floor/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Does not ask for the floor any more, or is done
         * @description Needs the action enterRoom (src/access/policies).
         */
        post: operations["dropFloor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/room/screens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A code for one screen of this room, good once and for ten minutes
         * @description Needs the action enterRoom (src/access/policies).
         */
        post: operations["openRoomScreen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/room/screens/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes every screen of this room, and the codes that were not used
         * @description Needs the action enterRoom (src/access/policies).
         */
        post: operations["closeRoomScreens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/room-screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the room hears, for its screen; null in a browser that is none, or whose meeting is over
         * @description Public.
         */
        get: operations["getScreen"];
        put?: never;
        /**
         * Makes this browser a screen of the room that the code is of; the code is used up with it
         * @description Public.
         */
        post: operations["joinScreen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/sealing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is to seal, who has sealed, and whether the reveal may come; nothing of what was sealed
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["getSealing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/sealing/device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The station's device joins with its public key; the next round that begins rests on it
         * @description Needs the action revealPositions (src/access/policies).
         */
        post: operations["offerSealingDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/sealing/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a round of sealing on an item; one that is not revealed is given up with it
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["startSealing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/sealing/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seals one's own position: its commitment is recorded, the halves of its opening are carried; sent again with the same commitment, fresh halves take the place of lost ones
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["sealPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/sealing/halves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For the station's device: the halves that were sealed to its key, alone they are noise; and of each seal the receipt and the openings of its leaf, to be checked before anything is given away
         * @description Needs the action revealPositions (src/access/policies).
         */
        get: operations["listStationHalves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/sealing/halves/lost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The station's device cannot open these members' halves: their devices see that they are lost, and send them again
         * @description Needs the action revealPositions (src/access/policies).
         */
        post: operations["reportLostHalves"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/sealing/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The station's device gives its halves: all positions are opened and recorded together, once the witnesses have signed for every seal, or the time to wait for them has passed
         * @description Needs the action revealPositions (src/access/policies).
         */
        post: operations["revealPositions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the secret ballot on a matter stands: how many have cast, and nothing of what
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["getBallot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a device holds the ballot against before it blinds or opens anything: the matter's leaves without gap, as far as the witnesses have signed
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["getBallotProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/box": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For the tellers' devices: what each opens next, sealed to its own key
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["getBallotBox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/prepare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Names two tellers; their devices join next. After a void ballot it prepares another
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["prepareBallot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A teller's device joins with its keys, then signs the vote that was made of both tellers' keys
         * @description Needs the action readMatter (src/access/policies).
         */
        post: operations["agreeBallot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens the ballot that both tellers have agreed to, with a slot for each who may vote
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["openBallot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/credential": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A voter's device has its fresh key signed blindly; the same request is answered alike
         * @description Needs the action readMatter (src/access/policies).
         */
        post: operations["askCredential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/cast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a sealed ballot into the voter's own slot; until the close the last one counts
         * @description Needs the action readMatter (src/access/policies).
         */
        post: operations["castBallot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes voting: the list of the slots' hashes is recorded, the issuer's key destroyed
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["closeBallot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A voter's device has found its ballot in the list; `settled` after an objection that was settled in the room
         * @description Needs the action readMatter (src/access/policies).
         */
        post: operations["confirmSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A voter says that the list does not hold what was cast: recorded, and the box stays shut
         * @description Needs the action readMatter (src/access/policies).
         */
        post: operations["objectSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/hand-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A teller decides to go on without a device that does not answer; the first hands on the box, the second what is to be counted, sealed to the first
         * @description Needs the action readMatter (src/access/policies).
         */
        post: operations["handOnBox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A teller's device signs what is announced; if the two differ the ballot is void
         * @description Needs the action readMatter (src/access/policies).
         */
        post: operations["signAnnouncement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announces what both tellers have signed: recorded, and what the server held of the ballots is deleted
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["announceBallot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/ballot/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Voids the ballot for what went wrong: recorded, the box stays shut, another may be prepared
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["voidBallot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/proof-bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that an outsider needs to check the order of a meeting's statements offline: all leaves of the matter, of each the fields that the check needs, and who held which office; 202 while an act is not yet in the log
         * @description Needs the action readReceipt (src/access/policies).
         */
        get: operations["getProofBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A paper of the matter, made from its acts: record of the meeting, minutes, notice to the station, dossier; as JSON or docx
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/papers/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A paper of the meeting, made from its acts and those of its items: agenda, notice, report to the station, attendance, record, minutes; as JSON or docx. Of an item in which the reader took no part it has the title
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["getMeetingPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The record of a meeting: the reader's own part, who has confirmed it or objected, answers, corrections, and what followed in the items
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["getMeetingRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/record/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Once all who attended have answered and every objection is answered, records in each resolved item's matter that the record is confirmed; asked again it completes what is missing and records nothing twice
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["followMeetingRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issues the minutes: recorded in the meeting and in the matter of each item that was resolved
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["issueMeetingMinutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/tone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps a member's sealed answer to the private question; the last one counts. No act, no look and no time is written
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["sendTone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For the organ's officers: its keys, wrapped, and the sealed answers by body and chief, from the number on that the norms set; never about the reader
         * @description Needs the action readTone (src/access/policies).
         */
        get: operations["getTone"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tone/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps a key of the organ that an officer's browser has made; members seal to it from now on
         * @description Needs the action readTone (src/access/policies).
         */
        post: operations["makeToneKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The act's receipt (c2sp.org/tlog-proof@v1); 202 while it is not yet in the log
         * @description Needs the action readReceipt (src/access/policies).
         */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The leaf and the openings of its commitments, so that a browser can check them
         * @description Needs the action readReceipt (src/access/policies).
         */
        get: operations["getDisclosure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a file of up to 500 MB, sealed as it comes in; what no act cites within a day is removed
         * @description Whoever has completed the sign-in.
         */
        post: operations["keepBlob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blobs/{blob}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file that an act cites, opened, for whoever may read the matter
         * @description Whoever has completed the sign-in.
         */
        get: operations["getBlob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases an act's words by law; the act and its place in the ledger stay
         * @description Needs the action eraseContent (src/access/policies).
         */
        post: operations["eraseAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Findings, newest first
         * @description Needs the action readFinding (src/access/policies).
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One finding: the acts that it rests on, how it is handled, and what may be done next
         * @description Needs the action readFinding (src/access/policies).
         */
        get: operations["getFinding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assigns a finding, asks, answers, decides on it, or acts on it
         * @description Needs the action handleFinding (src/access/policies).
         */
        post: operations["handleFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meetings of leading groups, as far as the reader may see them; what was recorded last comes first
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["listMeetings"];
        put?: never;
        /**
         * Calls a meeting with its first items; what follows is recorded act by act on its matter
         * @description Needs the action openMatter (src/access/policies).
         */
        post: operations["callMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What calling it would record, and what the rules would say; nothing is recorded
         * @description Needs the action openMatter (src/access/policies).
         */
        post: operations["previewMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One meeting: its agenda, who is due and has read the notice, who is in the room, the record
         * @description Needs the action readNotice (src/access/policies).
         */
        get: operations["getMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the agenda's items into another order: one act for each that moves, all or none
         * @description Needs the action recordAct (src/access/policies).
         */
        post: operations["orderAgenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{id}/items/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Items that a meeting of the body could take up: proposed or put off, and on no agenda, with what their entry of the list asks for and nobody has recorded
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["listItemsForMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many messages the person has not read
         * @description Whoever has completed the sign-in.
         */
        get: operations["countUnreadMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the person signed in is told, newest first
         * @description Whoever has completed the sign-in.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks messages as read; asked twice it does the same as once
         * @description Whoever has completed the sign-in.
         */
        post: operations["readMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Procedures of the norm packs: acts, fields, constraints with their basis
         * @description Whoever has completed the sign-in.
         */
        get: operations["listProcedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/norms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The norm packs: versions, procedures with their generations, and what is wrong with a pack that could not be read
         * @description Whoever has completed the sign-in.
         */
        get: operations["listNorms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/norms/{pack}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One procedure on a day, for a body: values and where each comes from, rules with basis and text, history
         * @description Whoever has completed the sign-in.
         */
        get: operations["getNorm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/norms/{pack}/{name}/cases/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs the cases beside a procedure, also with draft values or an edited text; nothing is recorded
         * @description Whoever has completed the sign-in.
         */
        post: operations["runNormCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/norms/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What two versions of a procedure say differently: of two days, or one of them a draft
         * @description Whoever has completed the sign-in.
         */
        post: operations["compareNorms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/norms/back-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs a changed procedure over the recorded past beside the law in force on each matter's day; lines of JSON while it goes on, hanging up cancels, nothing is recorded
         * @description Needs the action backTest (src/access/policies).
         */
        post: operations["backTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/norms/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has been proposed, adopted and withdrawn, latest first
         * @description Whoever has completed the sign-in.
         */
        get: operations["listNormSettings"];
        put?: never;
        /**
         * Proposes a parameter's value or a pack, from a day on; it holds when somebody else has adopted it
         * @description Needs the action proposeNorm (src/access/policies).
         */
        post: operations["proposeNormSetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/norms/settings/{id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adopts what somebody else has proposed: a value, a pack, or a withdrawal
         * @description Needs the action adoptNorm (src/access/policies).
         */
        post: operations["adoptNormSetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/norms/settings/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drops a proposal, or proposes to withdraw what has been adopted from a day on
         * @description Needs the action proposeNorm (src/access/policies).
         */
        post: operations["withdrawNormSetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/look-ahead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For each act that could come next, as far as it can be told without what it will say: what the rules would say; and which rules can no longer all be kept
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["lookAhead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/matters/{id}/next-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts that the reader may record on the matter, with their fields: first those that are owed, then those that come next at its stage, then the others
         * @description Needs the action readMatter (src/access/policies).
         */
        get: operations["listNextActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the jurisdiction's ledger stands; of its latest acts those that the reader may see
         * @description Needs the action readLedgerStatus (src/access/policies).
         */
        get: operations["getLedgerStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts of the jurisdiction
         * @description Needs the action readAccounts (src/access/policies).
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * System administrator: creates an account without rights and without a password
         * @description Needs the action createAccount (src/access/policies).
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/bind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Security administrator: the account becomes that of a person of the registry
         * @description Needs the action activateAccount (src/access/policies).
         */
        post: operations["bindAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Security administrator: opens a created account, with a first password to hand to its holder
         * @description Needs the action activateAccount (src/access/policies).
         */
        post: operations["activateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Security administrator: locks an account and ends its sessions
         * @description Needs the action activateAccount (src/access/policies).
         */
        post: operations["lockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Security administrator: opens a locked account again, and lifts the lock-out of guessed passwords
         * @description Needs the action activateAccount (src/access/policies).
         */
        post: operations["unlockAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Security administrator: a new first password; sessions and second factors end
         * @description Needs the action activateAccount (src/access/policies).
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit administrator: how accounts changed, latest first
         * @description Needs the action readAccountLog (src/access/policies).
         */
        get: operations["listAccountLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit administrator: who fetched which records on a civil day (by default today), latest first
         * @description Needs the action readLooks (src/access/policies).
         */
        get: operations["listLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own open sessions, latest first
         * @description Whoever has completed the sign-in.
         */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends one of one's own sessions, or without `session` all but this one
         * @description Whoever has completed the sign-in.
         */
        post: operations["endOwnSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Security administrator: the open sessions of a person's account
         * @description Needs the action manageSessions (src/access/policies).
         */
        get: operations["listSessionsOfAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Security administrator: ends one session of a person's account, or without `session` all; recorded
         * @description Needs the action manageSessions (src/access/policies).
         */
        post: operations["endSessionsOfAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the system stands: version, database, ledger and witnesses, self-check, queue, storage, roles
         * @description Needs the action readSystem (src/access/policies).
         */
        get: operations["getSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts with the person, the offices held today and what an administrator should look at
         * @description Needs the action readAccounts (src/access/policies).
         */
        get: operations["listAccountStandings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The backups of the installation, their last tests, and what is being done
         * @description Needs the action readSystem (src/access/policies).
         */
        get: operations["listBackups"];
        put?: never;
        /**
         * System administrator: begins a backup; it is recorded when it has ended
         * @description Needs the action keepBackups (src/access/policies).
         */
        post: operations["makeBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * System administrator: begins the test of a backup by restoring it into a database of its own
         * @description Needs the action keepBackups (src/access/policies).
         */
        post: operations["testBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * System administrator: cancels what is being done; nothing half made stays
         * @description Needs the action keepBackups (src/access/policies).
         */
        post: operations["cancelBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: `act` for every act that enters the ledger and that the reader may see
         * @description The id of an event is its leaf's index. `ready` tells from where the stream goes on, `alive` comes every 20 s, `ended` when the session is over.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: the room as it stands for the reader, as soon as something is recorded in the meeting or on one of its items
         * @description `room` at first and after every change, `alive` every 20 s, `ended` when the reader's session or the room is over.
         */
        get: operations["streamRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/room-screen/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events for a room's screen, by the screen's cookie
         * @description `room` at first and after every change, `alive` every 20 s, `ended` when the screen or the meeting is closed.
         */
        get: operations["streamScreen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Session: {
            /** Format: uuid */
            account: string;
            /** Format: uuid */
            person: string | null;
            name: string;
            signInName: string;
            /** @description Whether an authenticator (TOTP) is set up */
            secondFactor: boolean;
            jurisdiction: {
                id: string;
                title: components["schemas"]["Bilingual"];
            };
            /** @enum {string|null} */
            administrator: "system" | "security" | "audit" | null;
            /**
             * @description What is still to be done before anything else: at /api/auth/change-password, /api/auth/two-factor/…
             * @enum {string|null}
             */
            pending: "password" | "second-factor" | null;
            offices: {
                /** Format: uuid */
                office: string;
                /** Format: uuid */
                body: string;
                bodyName: string;
                bodyNameEn: string | null;
                title: string;
                titleEn: string | null;
                function: string;
                principal: string;
                acting: boolean;
            }[];
            clerkOf: string[];
            memberOf: string[];
            /** @description Bodies to whose meetings the person may propose items */
            proposesTo: string[];
            functions: string[];
            /** @description What the account may do in the jurisdiction as a whole */
            may: ("readRegistry" | "changeRegistry" | "readLedgerStatus" | "createAccount" | "activateAccount" | "readAccounts" | "readLooks" | "readAccountLog" | "manageSessions" | "keepBackups" | "readSystem" | "eraseContent" | "proposeNorm" | "openMatter" | "proposeItem" | "recordAct" | "readMatter" | "readFinding" | "readReceipt" | "backTest" | "adoptNorm" | "readHandling" | "handleFinding" | "answerFinding" | "revealPositions" | "readFigures" | "readTone" | "recordPresence" | "enterRoom" | "readNotice")[];
            offersOidc: boolean;
            sample: boolean;
        };
        Bilingual: {
            zh: string;
            en: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "malformed_request" | "cursor_not_valid" | "not_signed_in" | "not_allowed" | "sign_in_incomplete" | "not_found" | "method_not_allowed" | "matter_moved_on" | "settings_moved_on" | "idempotency_key_reused" | "duplicate_act" | "duplicate_matter" | "request_too_large" | "unsupported_media_type" | "act_not_known" | "act_malformed" | "claimed_in_future" | "procedure_not_known" | "registry_impossible" | "finding_refused" | "adoption_refused" | "sealing_refused" | "reveal_not_ready" | "room_refused" | "room_code_wrong" | "room_other_device" | "ballot_refused" | "norm_faulty" | "import_refused" | "account_refused" | "idempotency_key_missing" | "too_many_requests" | "backup_busy" | "erased" | "fault" | "storage_full" | "database_unavailable";
            /** @description The place and the cure, in the language that the caller accepts */
            detail: string;
            /** @description The request's number; the server's log names it as well */
            instance?: string;
            errors?: {
                path: string;
                message: string;
            }[];
            norms?: string[];
        };
        SampleAccount: {
            /** Format: uuid */
            account: string;
            name: string;
            seat: components["schemas"]["Bilingual"] | null;
            jurisdiction: string;
            jurisdictionTitle: components["schemas"]["Bilingual"];
            /**
             * @description Whose power is supervised, who supervises, who keeps the system
             * @enum {string}
             */
            group: "power" | "supervision" | "administration";
            role: components["schemas"]["Bilingual"];
            what: components["schemas"]["Bilingual"];
        };
        /** @description What the account has chosen for its pages */
        AccountSettings: {
            revision: number;
            /**
             * @description Null until the account has chosen: then the browser's choice holds
             * @enum {string|null}
             */
            language: "zh" | "en" | null;
            /** @enum {string} */
            density: "dense" | "comfortable";
            /** @enum {string} */
            start: "desk" | "matters" | "findings" | "messages" | "states";
            /** @description By page */
            columns: {
                [key: string]: {
                    order: string[];
                    hidden: string[];
                    widths: {
                        [key: string]: number;
                    };
                };
            };
            views: components["schemas"]["SavedView"][];
            messages: {
                /** @description Kinds of messages that do not call */
                quiet: string[];
            };
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            page: string;
            name: string;
            /** @description The query of the page's address, with its question mark; empty for none */
            search: string;
            /** @description The page opens with it; at most one of a page */
            isDefault: boolean;
        };
        AccountSettingsChange: {
            /** @description The revision that the change was made from; another one refuses it */
            after?: number;
            /**
             * @description Null until the account has chosen: then the browser's choice holds
             * @enum {string|null}
             */
            language?: "zh" | "en" | null;
            /** @enum {string} */
            density?: "dense" | "comfortable";
            /** @enum {string} */
            start?: "desk" | "matters" | "findings" | "messages" | "states";
            columns?: {
                [key: string]: {
                    order: string[];
                    hidden: string[];
                    widths: {
                        [key: string]: number;
                    };
                } | null;
            };
            views?: components["schemas"]["SavedView"][];
            messages?: {
                /** @description Kinds of messages that do not call */
                quiet: string[];
            };
        };
        Tables: {
            sheets: {
                name: string;
                /** @description At most 1000, empty ones left out */
                rows: string[][];
                /** @description Rows in the sheet that are not empty */
                total: number;
            }[];
        };
        NewAdministrator: {
            name: string;
            signInName: string;
            password: string;
        };
        Desk: {
            /** @description The most pressing first, not all of them */
            waiting: {
                /**
                 * @description answer: one's own answer is asked for. decide, act: a finding that one handles. assign: one that nobody handles yet. confirm-record: minutes of a body whose clerk one is. task: one's own task of a resolution. check-task: one that is reported done, of a body whose clerk one is. approve-agenda, receive-notice, confirm-part: a meeting's agenda that one approves as its chair, its notice, one's own part of its record
                 * @enum {string}
                 */
                kind: "answer" | "decide" | "act" | "assign" | "confirm-record" | "task" | "check-task" | "approve-agenda" | "receive-notice" | "confirm-part";
                title: components["schemas"]["Bilingual"];
                /** Format: uuid */
                finding: string | null;
                /** Format: uuid */
                matter: string;
                matterTitle: string | null;
                /** Format: uuid */
                body: string;
                bodyName: string;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt: string | null;
                late: boolean;
                /** @enum {string|null} */
                severity: "serious" | "moderate" | "minor" | null;
            }[];
            counts: {
                /** @description All that waits: the seven below */
                waiting: number;
                answer: number;
                handle: number;
                assign: number;
                record: number;
                tasks: number;
                checks: number;
                meetings: number;
                matters: number;
                violated: number;
                openFindings: number;
                unconfirmed: number;
            };
            /** @description The newest open ones that the reader may see, whoever handles them */
            findings: {
                /** Format: uuid */
                id: string;
                title: components["schemas"]["Bilingual"];
                /** Format: uuid */
                matter: string;
                matterTitle: string | null;
                constraint: string;
                /** Format: uuid */
                body: string;
                bodyName: string;
                /** Format: date-time */
                openedAt: string;
                /** @enum {string} */
                severity: "serious" | "moderate" | "minor";
            }[];
            recent: components["schemas"]["MatterRow"][];
            /** @description Limits that are near or have passed */
            deadlines: {
                /** Format: uuid */
                matter: string;
                matterTitle: string | null;
                /** Format: uuid */
                body: string;
                bodyName: string;
                constraint: string;
                title: components["schemas"]["Bilingual"];
                /** Format: date-time */
                dueAt: string;
                /** @description The limit has passed */
                late: boolean;
            }[];
        };
        MatterRow: {
            /** Format: uuid */
            id: string;
            jurisdiction: string;
            procedure: string;
            procedureTitle: components["schemas"]["Bilingual"];
            packVersion: string;
            title: string | null;
            class: string | null;
            classTitle: components["schemas"]["Bilingual"] | null;
            /** @description Integer fen */
            amount: number | null;
            /** Format: uuid */
            body: string;
            bodyName: string;
            stage: string | null;
            stageTitle: components["schemas"]["Bilingual"];
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date
             * @description The jurisdiction's civil day of opening: by it the rules that apply
             */
            openedOn: string;
            /** Format: date-time */
            lastActAt: string;
            acts: number;
            violated: number;
            openFindings: number;
            closed: boolean;
            witnessed: boolean;
        };
        BodyState: {
            /** Format: uuid */
            id: string;
            name: string;
            nameEn: string | null;
            kind: string;
            /** @description The county or township that it is in; null: of the jurisdiction itself */
            place: {
                /** Format: uuid */
                id: string;
                name: string;
                nameEn: string | null;
            } | null;
            /** @enum {string} */
            state: "normal" | "prevention" | "warning";
            /**
             * @description Its state on the day compared with
             * @enum {string|null}
             */
            before: "normal" | "prevention" | "warning" | null;
            /** @description Decisions recorded by that day; none: nothing is known of it */
            records: number;
            findings: number;
            serious: number;
            limits: number;
            /** @description The weightiest, at most 5 */
            reasons: {
                /** @enum {string} */
                because: "finding" | "limit-passed" | "limit-near";
                /** Format: uuid */
                matter: string;
                matterTitle: string | null;
                constraint: string;
                title: components["schemas"]["Bilingual"];
                /** @enum {string|null} */
                severity: "serious" | "moderate" | "minor" | null;
                /**
                 * Format: date-time
                 * @description Since when it stands; of a limit, when it ends
                 */
                at: string;
            }[];
        };
        Basis: {
            document: string;
            article?: string;
            says?: string;
            /**
             * @description V verified, L local, M to be confirmed, I inferred
             * @enum {string}
             */
            status: "V" | "V-part" | "L" | "M" | "I";
        };
        FigureDefinition: {
            /** @enum {string} */
            id: "meetings" | "items" | "carried" | "lost" | "deferred" | "not-taken" | "against" | "chair-last" | "early-remarks" | "late-items" | "recusals" | "secret-ballots" | "confirmed" | "executed" | "tasks-in-time" | "attendance";
            title: components["schemas"]["Bilingual"];
            formula: components["schemas"]["Bilingual"];
            /** @description It is counted over something */
            isShare: boolean;
        };
        /** @description Civil days, both included. As countedFrom and countedTo of a list of matters they open what is counted */
        FigurePeriod: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        BodyFigures: {
            /** Format: uuid */
            id: string;
            name: string;
            nameEn: string | null;
            code: string | null;
            kind: string;
            chiefs: components["schemas"]["ChiefInPeriod"][];
            figures: components["schemas"]["Figure"][];
        };
        ChiefInPeriod: {
            /** Format: uuid */
            term: string;
            /** Format: uuid */
            person: string;
            name: string;
            nameEn: string | null;
            title: string;
            titleEn: string | null;
            acting: boolean;
            concurrent: boolean;
            period: components["schemas"]["FigurePeriod"] & unknown;
        };
        Figure: {
            /** @enum {string} */
            id: "meetings" | "items" | "carried" | "lost" | "deferred" | "not-taken" | "against" | "chair-last" | "early-remarks" | "late-items" | "recusals" | "secret-ballots" | "confirmed" | "executed" | "tasks-in-time" | "attendance";
            n: number;
            /** @description What it is counted over; null where it stands alone */
            of: number | null;
            /** @description n over of, where that is 20 or more; null below: so few are told as they are */
            share: number | null;
        };
        FiguresOfBody: {
            period: components["schemas"]["FigurePeriod"];
            definitions: components["schemas"]["FigureDefinition"][];
            /** @description Over fewer, no share is told */
            sharesFrom: number;
            /** @description Matters that are recorded and not counted yet; nearly always none */
            waiting: number;
            /** Format: uuid */
            id: string;
            name: string;
            nameEn: string | null;
            code: string | null;
            kind: string;
            figures: components["schemas"]["Figure"][];
            months: {
                /** @example 2026-11 */
                month: string;
                period: components["schemas"]["FigurePeriod"];
                figures: components["schemas"]["Figure"][];
            }[];
            classes: {
                class: string | null;
                title: components["schemas"]["Bilingual"] | null;
                figures: components["schemas"]["Figure"][];
            }[];
            chiefs: (components["schemas"]["ChiefInPeriod"] & {
                figures: components["schemas"]["Figure"][];
            })[];
        };
        BodyRow: {
            /** Format: uuid */
            id: string;
            name: string;
            nameEn: string | null;
            kind: string;
            level: string | null;
            code: string | null;
            /** Format: uuid */
            parent: string | null;
            parentName: string | null;
            /** Format: date */
            establishedOn: string;
            /** Format: date */
            dissolvedOn: string | null;
            principals: {
                /** Format: uuid */
                person: string;
                name: string;
                nameEn: string | null;
                /** Format: uuid */
                office: string;
                title: string;
                titleEn: string | null;
                /** @enum {string} */
                principal: "none" | "secretary" | "administrative" | "both";
                acting: boolean;
                concurrent: boolean;
            }[];
            stations: {
                /** Format: uuid */
                id: string;
                name: string;
                nameEn: string | null;
            }[];
            /** @description The one that covers the body; of two, the first by name */
            station: {
                /** Format: uuid */
                id: string;
                name: string;
                nameEn: string | null;
            } | null;
            /** @description Decisions that the reader may see */
            matters: number;
            openFindings: number;
        };
        Body: components["schemas"]["BodyRow"] & {
            offices: {
                /** Format: uuid */
                id: string;
                title: string;
                titleEn: string | null;
                /** @enum {string} */
                principal: "none" | "secretary" | "administrative" | "both";
                function: string;
                /** Format: date */
                createdOn: string;
                /** Format: date */
                abolishedOn: string | null;
                holders: {
                    /** Format: uuid */
                    term: string;
                    /** Format: uuid */
                    person: string;
                    name: string;
                    nameEn: string | null;
                    /** @description First letters of the name in pinyin, the usual reading first */
                    initials: string[];
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string | null;
                    acting: boolean;
                    concurrent: boolean;
                }[];
            }[];
            children: {
                /** Format: uuid */
                id: string;
                name: string;
                nameEn: string | null;
                kind: string;
                level: string | null;
            }[];
            /** @description Where the body is a station: the bodies that it covers */
            covers: {
                /** Format: uuid */
                id: string;
                name: string;
                nameEn: string | null;
            }[];
            /**
             * Format: uuid
             * @description The matter that holds the body's own history
             */
            registryMatter: string;
            recent: components["schemas"]["MatterRow"][];
        };
        RegistryImport: {
            /** @description False for a dry run, and where nothing differs */
            recorded: boolean;
            acts: number;
            /** @description How many acts of each type */
            counts: {
                [key: string]: number;
            };
            changes: {
                type: string;
                at: string;
                about: string;
            }[];
        };
        DivisionStanding: {
            /** Format: uuid */
            id: string;
            name: string;
            nameEn: string | null;
            kind: string;
            /** @description Seats in the leading group */
            seats: number;
            /** @description The plan adopted last; where none is, the one drafted last */
            plan: {
                /** Format: uuid */
                matter: string;
                title: string | null;
                /** Format: date-time */
                adoptedAt: string | null;
                /** Format: date-time */
                publishedAt: string | null;
                /** Format: date-time */
                filedAt: string | null;
            } | null;
            /** @enum {string} */
            stands: "none" | "drafted" | "adopted" | "filed";
            /** @description Plans drafted after it that nobody has adopted */
            drafts: number;
            /** @description Open findings of its plans */
            findings: number;
            serious: number;
        };
        Division: {
            /** Format: uuid */
            body: string;
            name: string;
            nameEn: string | null;
            /** Format: date */
            on: string;
            areas: {
                id: string;
                title: components["schemas"]["Bilingual"];
                /** @description A principal does not manage it directly */
                guarded: boolean;
            }[];
            guardedBasis: components["schemas"]["Basis"][];
            /** @description The leading group on that day, and whoever else the plan names */
            members: {
                /** Format: uuid */
                person: string;
                name: string;
                nameEn: string | null;
                title: string | null;
                titleEn: string | null;
                /** @enum {string} */
                principal: "none" | "secretary" | "administrative" | "both";
                /** @description Acts in a principal office, or is named to lead */
                acting: boolean;
                /** @description False: in the plan, and on that day not in the leading group */
                inOffice: boolean;
            }[];
            /** @description In force on that day, or the one that was asked for */
            plan: {
                /** Format: uuid */
                matter: string;
                /** @description Null where the words were erased by law */
                title: string | null;
                /** Format: date */
                draftedOn: string;
                /** Format: date */
                adoptedOn: string | null;
                /** Format: date */
                publishedOn: string | null;
                /** Format: date */
                filedOn: string | null;
                /** Format: date */
                fromOn: string | null;
                /** @description The meeting's decision, to whoever may read it */
                decision: {
                    /** Format: uuid */
                    matter: string;
                    title: string | null;
                } | null;
                meeting: string | null;
                acting: {
                    /** Format: uuid */
                    person: string;
                    /** Format: date */
                    fromOn: string | null;
                    note: string | null;
                }[];
                limit: {
                    fen: number;
                    note: string | null;
                } | null;
                duties: components["schemas"]["DivisionDuty"][];
            } | null;
            /** @description The plan that it is compared with: the one before it */
            compared: {
                /** Format: uuid */
                matter: string;
                /** @description Null where the words were erased by law */
                title: string | null;
                /** Format: date */
                fromOn: string | null;
            } | null;
            /** @description What the plan has and the one before had not */
            added: components["schemas"]["DivisionDuty"][];
            /** @description What the one before had, and the plan has not */
            gone: components["schemas"]["DivisionDuty"][];
            /** @description All plans, newest first; only published ones to who may not read drafts */
            plans: {
                /** Format: uuid */
                matter: string;
                /** @description Null where the words were erased by law */
                title: string | null;
                /** Format: date */
                draftedOn: string;
                /** Format: date */
                adoptedOn: string | null;
                /** Format: date */
                publishedOn: string | null;
                /** Format: date */
                filedOn: string | null;
                /** Format: date */
                fromOn: string | null;
                inForce: boolean;
            }[];
            tiers: {
                tier: number;
                amount: string;
                signs: string;
            }[];
            tiersBasis: components["schemas"]["Basis"][];
            /** @description From this amount on the group decides */
            meetingLimit: {
                fen: number;
                basis: components["schemas"]["Basis"][];
            } | null;
            /** @description Of the plan, to whoever may read them */
            findings: components["schemas"]["Finding"][];
            /** @description False: the reader sees published plans only */
            readsAll: boolean;
            mayRecord: boolean;
        };
        DivisionDuty: {
            /** Format: uuid */
            person: string;
            area: string;
            /** @enum {string} */
            part: "manages" | "oversees" | "checks";
            note: string | null;
            /** @description The act that says so, in the plan's matter */
            number: number;
        };
        Finding: {
            /**
             * Format: uuid
             * @description Also the matter in which it is handled
             */
            id: string;
            /** Format: uuid */
            matter: string;
            matterTitle: string | null;
            procedure: string;
            /** Format: uuid */
            body: string;
            bodyName: string;
            class: string | null;
            constraint: string;
            title: components["schemas"]["Bilingual"];
            basis: components["schemas"]["Basis"][];
            item: string | null;
            /** @description The number of the act at which it showed */
            at: number;
            acts: number[];
            /** @enum {string} */
            severity: "serious" | "moderate" | "minor";
            explanation: components["schemas"]["Bilingual"];
            /** @enum {string} */
            state: "open" | "answered" | "confirmed" | "dismissed" | "acted-on";
            /** Format: date-time */
            openedAt: string;
            pack: string;
            packVersion: string;
            handler: {
                /** Format: uuid */
                person: string;
                name: string;
            } | null;
            /** @description Who was asked last; to whom it concerns, their own */
            asked: {
                /** Format: uuid */
                person: string;
                name: string;
                /** Format: date-time */
                at: string;
                /** Format: date-time */
                dueAt: string | null;
                /** @description Null where the words were erased by law */
                text: string | null;
            } | null;
            answer: {
                /** Format: uuid */
                by: string;
                name: string;
                /** Format: date-time */
                at: string;
                /** @enum {string|null} */
                position: "acknowledged" | "explained" | "disputed" | null;
                /** @description Null where the words were erased by law */
                text: string | null;
            } | null;
            decision: {
                /** @enum {string} */
                outcome: "confirmed" | "dismissed";
                ground: components["schemas"]["Bilingual"] | null;
                /** @description Null where the words were erased by law */
                reasons: string | null;
                /** Format: uuid */
                by: string | null;
                name: string;
                /** Format: date-time */
                at: string;
            } | null;
            /**
             * Format: date-time
             * @description The nearest limit of its handling
             */
            dueAt: string | null;
            late: boolean;
        };
        DivisionPreview: components["schemas"]["Admitted"] & {
            /** @description What the rules would find besides, were the plan adopted, published and filed */
            ifFiled: (components["schemas"]["NewFinding"] & {
                title: components["schemas"]["Bilingual"];
            })[];
            /** @description Of the rules, by their ids */
            titles: {
                [key: string]: components["schemas"]["Bilingual"];
            };
        };
        Act: {
            /** @description A random UUID; in a preview not yet kept */
            id: string;
            jurisdiction: string;
            /** Format: uuid */
            matter: string;
            number: number;
            type: string;
            /** Format: uuid */
            body: string;
            actor: components["schemas"]["Actor"];
            /** Format: date-time */
            claimedAt: string;
            /** Format: date-time */
            recordedAt: string;
            data: {
                [key: string]: unknown;
            };
            evidence: string[];
            norms: components["schemas"]["Norms"];
        };
        Actor: {
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            office: string;
        } | {
            /** @enum {string} */
            system: "clock" | "import" | "room";
        };
        Norms: {
            pack: string;
            version: string;
        };
        Verdict: {
            constraint: string;
            /** @enum {string} */
            verdict: "satisfied" | "possibly-satisfied" | "possibly-violated" | "violated";
            vacuous: boolean;
            at: number;
        };
        NewFinding: {
            constraint: string;
            item: string | null;
            at: number;
            acts: number[];
            /** @enum {string} */
            severity: "serious" | "moderate" | "minor";
            explanation: components["schemas"]["Bilingual"];
            norms: components["schemas"]["Norms"];
        };
        Admitted: {
            /** Format: uuid */
            matter: string;
            acts: components["schemas"]["Act"][];
            verdicts: components["schemas"]["Verdict"][];
            findings: components["schemas"]["NewFinding"][];
        };
        DivisionPlanInput: {
            title: string;
            /**
             * Format: uuid
             * @description In which office, where the recorder holds several
             */
            office?: string;
            /**
             * Format: uuid
             * @description The plan that it takes the place of
             */
            replaces?: string;
            /** Format: date */
            draftedOn: string;
            duties: {
                /** Format: uuid */
                person: string;
                area: string;
                /** @enum {string} */
                part: "manages" | "oversees" | "checks";
                note?: string;
            }[];
            /**
             * @description Who leads in the principal's place, though a deputy by the registry
             * @default []
             */
            acting: {
                /** Format: uuid */
                person: string;
                /** Format: date */
                fromOn?: string;
                note?: string;
            }[];
            /** @description Up to it the deputy signs */
            limit?: {
                fen: number;
                note?: string;
            };
            adopted?: {
                /** Format: date */
                on: string;
                /** Format: date */
                fromOn?: string;
                /**
                 * Format: uuid
                 * @description The matter of the meeting's decision
                 */
                decision?: string;
                note?: string;
            };
            published?: {
                /** Format: date */
                on: string;
                note?: string;
            };
            filed?: {
                /** Format: date */
                on: string;
                note?: string;
            };
        };
        NormField: {
            key: string;
            title: components["schemas"]["Bilingual"];
            /** @enum {string} */
            type: "text" | "integer" | "money" | "one_of" | "person" | "date" | "boolean" | "uuid";
            options?: {
                value: string;
                title: components["schemas"]["Bilingual"];
            }[];
            required: boolean;
        };
        /** @description Null: no list is in force */
        ItemListVersion: {
            /**
             * Format: uuid
             * @description The matter of this version
             */
            id: string;
            title: string;
            /** Format: uuid */
            replaces: string | null;
            /** @enum {string} */
            state: "drafted" | "adopted" | "published" | "ended";
            /** Format: date */
            draftedOn: string;
            /** Format: date */
            adoptedOn: string | null;
            /** Format: date */
            publishedOn: string | null;
            /** Format: date */
            filedOn: string | null;
            /** Format: date */
            endedOn: string | null;
            /**
             * Format: uuid
             * @description The matter of the decision that adopted it
             */
            decision: string | null;
            /** @description Of its acts, for `after` of the next */
            lastNumber: number;
            entries: components["schemas"]["ItemListEntry"][];
        } | null;
        /** @description The fields of item-list.entry-listed by their keys; amounts in integer fen */
        ItemListEntry: {
            number: string;
            class: string;
            words: string;
        } & {
            [key: string]: string | number | boolean;
        };
        ItemListChange: {
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            number: string;
            entry: components["schemas"]["ItemListEntry"];
            before: components["schemas"]["ItemListEntry"] | null;
            /** @description Of a changed entry: the keys of what differs */
            fields: string[];
        };
        ItemListImport: {
            /** @description False for a dry run, and where nothing differs */
            recorded: boolean;
            /**
             * Format: uuid
             * @description The new version
             */
            matter: string | null;
            /**
             * Format: uuid
             * @description The list in force, with which it is compared
             */
            replaces: string | null;
            entries: number;
            changes: components["schemas"]["ItemListChange"][];
            /** @description What the rules say of it */
            findings: components["schemas"]["NewFinding"][];
        };
        ItemProposal: {
            title: string;
            class: string;
            /** @description Integer fen */
            amount?: number;
            department?: string;
            area?: string;
            /** @description The entry of the body's list in force that the item cites */
            entry?: {
                /** Format: uuid */
                list: string;
                number: string;
            };
            /** @description Steps before the meeting that are completed, with their papers */
            met?: {
                /** @enum {string} */
                kind: "research" | "opinions" | "expert" | "risk" | "legality" | "other";
                text?: string;
                evidence?: string[];
            }[];
            materials?: {
                text: string;
                evidence?: string[];
            };
        };
        LikeItem: {
            /** Format: uuid */
            id: string;
            title: string | null;
            amount: number;
            /** Format: date */
            openedOn: string;
            department: string | null;
            area: string | null;
            why: ("department" | "area" | "words")[];
        };
        SearchAnswer: {
            groups: {
                /** @enum {string} */
                kind: "matter" | "finding" | "body" | "person" | "norm";
                total: number;
                /** @description There are more than `total`: what is found by words is counted up to 10,000 */
                more: boolean;
                items: {
                    id: string;
                    title: string;
                    /** @description Where it belongs, in the reader's language */
                    sub: string;
                    /** Format: date-time */
                    at: string | null;
                    /** @description The page that shows it: a person is shown with the body of their office */
                    to: {
                        /** @enum {string} */
                        page: "matter" | "finding" | "body" | "norm";
                        id: string;
                        part: string | null;
                    } | null;
                }[];
            }[];
        };
        Matter: components["schemas"]["MatterRow"] & {
            acts?: components["schemas"]["ActView"][];
            /** @description How many acts there are */
            count: number;
            procedureDetail?: {
                id: string;
                title: components["schemas"]["Bilingual"];
                stages: components["schemas"]["Stage"][];
                pack: string;
                version: string;
            };
            participants: {
                person: string;
                name: string;
                as: string;
            }[];
            verdicts: (components["schemas"]["Verdict"] & {
                title: components["schemas"]["Bilingual"];
                /** @enum {string} */
                severity: "serious" | "moderate" | "minor";
                basis: components["schemas"]["Basis"][];
                explanation: components["schemas"]["Bilingual"] | null;
                /** @description The numbers of the acts that broke the rule */
                acts: number[];
                /** @description What was found, and how it is handled as far as the reader may see */
                findings: components["schemas"]["HandledFinding"][];
            })[];
            /** @description What is still owed, and by when */
            deadlines: {
                constraint: string;
                title: components["schemas"]["Bilingual"];
                item: string | null;
                /** @description The numbers of the acts that brought the obligation */
                acts: number[];
                /**
                 * Format: date-time
                 * @description The last instant in time; null: no limit, or none known
                 */
                dueAt: string | null;
                /** @description The limit needs the rest days of this year, which are not announced yet */
                pendingYear: number | null;
                /** @description The clock stands still */
                suspended: boolean;
                /**
                 * Format: date-time
                 * @description From here on it is near
                 */
                leadAt: string | null;
                /** @description The clock has recorded that it passed */
                passed: boolean;
            }[];
            /** @description What the acts cite as evidence, in their order */
            papers: components["schemas"]["Paper"][];
            findings: (components["schemas"]["NewFinding"] & {
                title: components["schemas"]["Bilingual"];
                basis: components["schemas"]["Basis"][];
                /** Format: date-time */
                openedAt: string;
                /**
                 * Format: uuid
                 * @description Null for a moment at most, after an update
                 */
                id: string | null;
                /** @enum {string} */
                state: "open" | "answered" | "confirmed" | "dismissed" | "acted-on";
                answer: {
                    /** Format: uuid */
                    by: string;
                    name: string;
                    /** Format: date-time */
                    at: string;
                    /** @enum {string|null} */
                    position: "acknowledged" | "explained" | "disputed" | null;
                    /** @description Null where the words were erased by law */
                    text: string | null;
                } | null;
                decision: {
                    /** @enum {string} */
                    outcome: "confirmed" | "dismissed";
                    ground: components["schemas"]["Bilingual"] | null;
                    /** @description Null where the words were erased by law */
                    reasons: string | null;
                    /** Format: uuid */
                    by: string | null;
                    name: string;
                    /** Format: date-time */
                    at: string;
                } | null;
            })[];
        };
        ActView: {
            /** Format: uuid */
            id: string;
            number: number;
            type: string;
            title: components["schemas"]["Bilingual"];
            actor: {
                /** Format: uuid */
                person: string;
                name: string;
                /** Format: uuid */
                office: string;
                officeTitle: string;
            } | {
                /** @enum {string} */
                system: "clock" | "import" | "room";
            };
            /** @description Whom the act is about */
            of: {
                person: string;
                name: string;
            } | null;
            as: string | null;
            asTitle: components["schemas"]["Bilingual"] | null;
            item: string | null;
            /** Format: date-time */
            claimedAt: string;
            /** Format: date-time */
            recordedAt: string;
            data: {
                [key: string]: unknown;
            };
            fields: {
                key: string;
                title: components["schemas"]["Bilingual"];
                text: components["schemas"]["Bilingual"];
            }[];
            evidence: string[];
            norms: components["schemas"]["Norms"];
            ledger: {
                /** @enum {string} */
                status: "queued" | "recorded" | "witnessed";
                index: number | null;
            };
            /** @description Its words were erased by law; its place in the ledger stays */
            erased: boolean;
        };
        Stage: {
            id: string;
            title: components["schemas"]["Bilingual"];
            /** @description Types of the acts that come next, the likeliest first; an offer, no rule */
            next: string[];
        };
        HandledFinding: {
            /**
             * Format: uuid
             * @description Null for a moment at most, after an update
             */
            id: string | null;
            /** @enum {string} */
            state: "open" | "answered" | "confirmed" | "dismissed" | "acted-on";
            answer: {
                /** Format: uuid */
                by: string;
                name: string;
                /** Format: date-time */
                at: string;
                /** @enum {string|null} */
                position: "acknowledged" | "explained" | "disputed" | null;
                /** @description Null where the words were erased by law */
                text: string | null;
            } | null;
            decision: {
                /** @enum {string} */
                outcome: "confirmed" | "dismissed";
                ground: components["schemas"]["Bilingual"] | null;
                /** @description Null where the words were erased by law */
                reasons: string | null;
                /** Format: uuid */
                by: string | null;
                name: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        Paper: {
            blob: string;
            /** @description The number of the act that cites it */
            act: number;
            name: string | null;
            type: string | null;
            sizeBytes: number | null;
            /** @enum {string} */
            state: "kept" | "not-here" | "erased";
        };
        AdmissionInput: {
            procedure: string;
            /** Format: uuid */
            body: string;
            act: components["schemas"]["ActInput"];
            followedBy?: components["schemas"]["ActInput"][];
        };
        ActInput: {
            type: string;
            /**
             * Format: uuid
             * @description In which office, where the person holds several
             */
            office?: string;
            /** Format: date-time */
            claimedAt: string;
            data: {
                [key: string]: unknown;
            };
            evidence?: string[];
        };
        Task: {
            /**
             * Format: uuid
             * @description Its matter, of the procedure cn/task
             */
            id: string;
            /** @description What is to be done */
            title: string | null;
            /** Format: uuid */
            body: string;
            bodyName: string;
            /**
             * Format: uuid
             * @description The matter of the resolution
             */
            decision: string | null;
            decisionTitle: string | null;
            /** @description Which item of the resolution */
            resolution: string | null;
            owner: {
                /** Format: uuid */
                person: string;
                name: string;
            } | null;
            department: string | null;
            /** Format: date-time */
            assignedAt: string;
            /**
             * Format: date
             * @description The due day named last
             */
            dueOn: string | null;
            extensions: number;
            /** @description As reported last */
            percent: number | null;
            /** @description How often evidence was added */
            evidence: number;
            /** @enum {string} */
            state: "assigned" | "under-way" | "done" | "checked" | "closed" | "cancelled";
            /** Format: date-time */
            doneAt: string | null;
            /** @description What the check found; null before it */
            asDecided: boolean | null;
            /**
             * Format: date-time
             * @description The nearest limit of anything that is owed on it: acceptance, progress, completion, the check
             */
            dueAt: string | null;
            /** @description The limit passed before it was reported done */
            late: boolean;
        };
        Resolution: {
            /** Format: uuid */
            matter: string;
            title: string;
            /** @description What was resolved */
            text: string;
            /** @description Integer fen: as approved, or else as proposed */
            amount: number | null;
            /** Format: date */
            resolvedOn: string;
        };
        ActionTaken: {
            /** Format: uuid */
            matter: string;
            kind: string;
            paid: number | null;
            /** Format: date */
            on: string;
            text: string;
        };
        Room: {
            /** Format: uuid */
            id: string;
            title: string;
            bodyName: string;
            /** Format: date */
            startsOn: string | null;
            startsAt: string | null;
            place: string | null;
            /** @enum {string} */
            stage: "called" | "approved" | "noticed" | "sitting" | "over" | "filed" | "cancelled";
            isOpen: boolean;
            isAdjourned: boolean;
            /** Format: uuid */
            chair: string | null;
            /** Format: uuid */
            body: string;
            kind: string | null;
            /** @description Of the meeting's last act */
            number: number;
            /** @description To join by; for who keeps the room */
            code: string | null;
            /** Format: date-time */
            now: string;
            me: {
                /** Format: uuid */
                person: string | null;
                /**
                 * @description Null: reads, and takes no part
                 * @enum {string|null}
                 */
                capacity: "chair" | "member" | "attending" | "clerk" | "observer" | null;
                /** @enum {string} */
                state: "present" | "left" | "absent" | "unknown";
                /**
                 * Format: uuid
                 * @description On which device the person takes part now
                 */
                device: string | null;
                /** @description Keeps the room: the body's clerk */
                mayRun: boolean;
                mayVote: boolean;
            };
            people: {
                /** Format: uuid */
                person: string;
                name: string;
                title: string | null;
                /** @enum {string} */
                capacity: "chair" | "member" | "attending" | "clerk" | "observer";
                /** @enum {string} */
                state: "present" | "left" | "absent" | "unknown";
                /** @description On the item at hand */
                isRecused: boolean;
                hasDevice: boolean;
            }[];
            agenda: {
                /** Format: uuid */
                matter: string;
                number: number;
                title: string;
                /** @enum {string} */
                state: "listed" | "refused" | "deferred" | "open" | "closed";
                outcome: string | null;
            }[];
            current: {
                number: number;
                title: string;
                /**
                 * Format: uuid
                 * @description Null for who is recused on it: number and title, and no more
                 */
                matter: string | null;
                /** @enum {string|null} */
                means: "paper" | "devices" | null;
                isSealed: boolean;
                isRecused: boolean;
                item: components["schemas"]["RoomItem"];
                ballot: components["schemas"]["RoomBallot"];
            } | null;
        };
        RoomItem: {
            /** @enum {string} */
            phase: "report" | "positions" | "discussion" | "chair" | "vote" | "resolution";
            class: string | null;
            /** @description Integer fen */
            amount: number | null;
            /**
             * Format: uuid
             * @description Who leads on this item; null: nobody who may
             */
            chair: string | null;
            reports: {
                /** Format: uuid */
                person: string;
                text: string | null;
                /** Format: date-time */
                at: string;
            }[];
            positions: {
                position: string;
                reasons: string | null;
                /** Format: date-time */
                at: string;
                number: number;
                /** Format: uuid */
                person: string;
                as: string;
                isSealed: boolean;
                /** @description In order; the first position stays beside them */
                changes: {
                    position: string;
                    reasons: string | null;
                    /** Format: date-time */
                    at: string;
                    number: number;
                }[];
            }[];
            /** @description Members who are there, not recused, and have yet to state */
            toState: string[];
            hasChairStated: boolean;
            isWithoutPositions: boolean;
            /** @description Remarks of the chair on record */
            remarks: number;
            isDiscussed: boolean;
            isDivided: boolean;
            /** @description As positions stand, those in favour would not suffice: deferring is offered */
            isWidelyDivided: boolean;
            vote: {
                asked: string | null;
                /** @enum {string|null} */
                mode: "named" | "secret" | null;
                isOpen: boolean;
                cast: {
                    /** Format: uuid */
                    person: string;
                    as: string;
                    choice: string;
                    /** Format: date-time */
                    at: string;
                }[];
                toVote: string[];
                tally: {
                    yes: number;
                    no: number;
                    abstain: number;
                } | null;
                /** @description Announced without numbers */
                isPassed: boolean | null;
                tellers: string[];
            };
            resolved: {
                outcome: string;
                text: string | null;
                amount: number | null;
                /** Format: date-time */
                at: string;
            } | null;
            isWithdrawn: boolean;
            quorum: {
                due: number;
                /** @description Without those recused */
                present: number;
                /** @description Of those due, who takes no part in the item */
                recused: number;
                /** @description By the item's own law; null where it cannot be asked */
                needed: number | null;
                isMet: boolean | null;
            };
            /** @description Who asks for the floor, in order */
            floor: string[];
            /** Format: uuid */
            speaking: string | null;
            lastNumber: number;
        } | null;
        /** @description A secret ballot on devices, as the room may see it */
        RoomBallot: {
            round: number;
            /**
             * @description half-opened: the first teller has opened the outer layer; opened: both have
             * @enum {string}
             */
            stage: "none" | "preparing" | "open" | "closed" | "half-opened" | "opened" | "announced" | "void";
            code: string | null;
            closingCode: string | null;
            cast: number | null;
            electorate: number | null;
            unconfirmed: number | null;
            told: {
                zh: string;
                en: string;
            }[];
            result: {
                isPassed: boolean;
                cast: number;
                setAside: number;
                counts: {
                    agree: number;
                    disagree: number;
                    abstain: number;
                    blank: number;
                    spoilt: number;
                } | null;
            } | null;
            voided: {
                incident: string;
                words: {
                    zh: string;
                    en: string;
                };
            } | null;
        } | null;
        RoomStepAnswer: {
            /** @description How many were recorded; 0 where it stood so already */
            acts: number;
            findings: (components["schemas"]["NewFinding"] & {
                title: {
                    zh: string;
                    en: string;
                } | null;
            })[];
            /** Format: uuid */
            matter: string | null;
        };
        /** @description open: the meeting, with its roll · presence: somebody comes, leaves, comes back · take-chair · open-item, close-item · floor: is given to somebody; to the chair before all members have stated is a remark · item: an act of the item at hand · adjourn, resume, close */
        RoomStep: {
            /** @enum {string} */
            kind: "open";
            roll: {
                /** Format: uuid */
                person: string;
                /** @enum {string} */
                capacity: "chair" | "member" | "attending" | "clerk" | "observer";
                /** @enum {string} */
                state: "present" | "left" | "absent";
                reason?: string;
            }[];
        } | {
            /** @enum {string} */
            kind: "presence";
            /** Format: uuid */
            person: string;
            /** @enum {string} */
            capacity: "chair" | "member" | "attending" | "clerk" | "observer";
            /** @enum {string} */
            state: "present" | "left" | "absent";
            reason?: string;
        } | {
            /** @enum {string} */
            kind: "take-chair";
            /** Format: uuid */
            person: string;
            reason?: string;
        } | {
            /** @enum {string} */
            kind: "open-item";
            /** Format: uuid */
            matter: string;
            /** @enum {string|null} */
            means: "paper" | "devices" | null;
            sealed: boolean;
        } | {
            /** @enum {string} */
            kind: "close-item";
            /** Format: uuid */
            matter: string;
            /** @enum {string} */
            outcome: "carried" | "lost" | "deferred" | "withdrawn" | "heard";
        } | {
            /** @enum {string} */
            kind: "floor";
            /**
             * Format: uuid
             * @description Null: nobody has the floor
             */
            to: string | null;
        } | {
            /** @enum {string} */
            kind: "item";
            /** Format: uuid */
            matter: string;
            type: string;
            data: {
                [key: string]: unknown;
            };
        } | {
            /** @enum {string} */
            kind: "adjourn" | "resume" | "close";
            reason?: string;
        };
        RoomScreen: {
            /** Format: uuid */
            id: string;
            title: string;
            bodyName: string;
            /** Format: date */
            startsOn: string | null;
            startsAt: string | null;
            place: string | null;
            /** @enum {string} */
            stage: "called" | "approved" | "noticed" | "sitting" | "over" | "filed" | "cancelled";
            isOpen: boolean;
            isAdjourned: boolean;
            /** Format: uuid */
            chair: string | null;
            code: string | null;
            agenda: {
                number: number;
                title: string;
                /** @enum {string} */
                state: "listed" | "refused" | "deferred" | "open" | "closed";
                outcome: string | null;
            }[];
            people: {
                /** Format: uuid */
                person: string;
                name: string;
                title: string | null;
                /** @enum {string} */
                capacity: "chair" | "member" | "attending" | "clerk" | "observer";
                /** @enum {string} */
                state: "present" | "left" | "absent" | "unknown";
                /** @description On the item at hand */
                isRecused: boolean;
            }[];
            current: {
                number: number;
                title: string;
                /**
                 * Format: uuid
                 * @description Null for who is recused on it: number and title, and no more
                 */
                matter: string | null;
                /** @enum {string|null} */
                means: "paper" | "devices" | null;
                isSealed: boolean;
                isRecused: boolean;
                item: components["schemas"]["RoomItem"];
                ballot: components["schemas"]["RoomBallot"];
            } | null;
        } | null;
        Sealing: {
            /** @description The station's device that has joined; null: no round can begin */
            device: {
                /** Format: uuid */
                person: string;
                key: string;
            } | null;
            /** @description How long a reveal waits for the witnesses */
            waitSeconds: number;
            rounds: components["schemas"]["SealingRound"][];
            /** @description What those are called who are named in the rounds, or hold the device */
            people: {
                /** Format: uuid */
                person: string;
                name: string;
            }[];
            /** @description What may be sealed, as the procedure has it */
            positions: {
                value: string;
                title: components["schemas"]["Bilingual"];
            }[];
        };
        SealingRound: {
            item: string | null;
            round: number;
            /** @description Of the station's device, as the round's first act has it */
            deviceKey: string;
            startedNumber: number;
            /** @description Members who are present and not recused now */
            due: string[];
            /** @description Of these, who has yet to seal */
            missing: string[];
            sealed: {
                /** Format: uuid */
                member: string;
                /** Format: uuid */
                act: string;
                number: number;
                commitment: string;
                /** @description Whether the halves of its opening are carried; where they are lost before the reveal, the member's device sends them again */
                held: boolean;
            }[];
            /** @description Who could not seal, or whose position did not open, and states openly */
            unopened: {
                /** Format: uuid */
                member: string;
                ground: string;
                number: number;
                /** @description Whether the member has stated openly since */
                stated: boolean;
            }[];
            opened: string[];
            /**
             * @description sealing: some have yet to seal; waiting: for the witnesses, until `until`; witnessed, unwitnessed: the reveal may come; given-up: another round took its place
             * @enum {string}
             */
            state: "sealing" | "waiting" | "witnessed" | "unwitnessed" | "revealed" | "given-up";
            /** Format: date-time */
            until: string | null;
            revealed: {
                number: number;
                /** Format: uuid */
                act: string;
                witnessed: boolean;
                /** Format: date-time */
                at: string;
            } | null;
        };
        Ballot: {
            /** @description 0 while none was prepared */
            round: number;
            /**
             * @description half-opened: the first teller has opened the outer layer; opened: both have
             * @enum {string}
             */
            stage: "none" | "preparing" | "open" | "closed" | "half-opened" | "opened" | "announced" | "void";
            law: {
                votersAtLeast: number;
                countsFrom: number;
                credentialsAtMost: number;
                tellersAtLeast: number;
                pass: {
                    options: string[];
                    share: {
                        of: number;
                        in: number;
                    };
                    /** @enum {string} */
                    base: "due" | "electorate" | "cast" | "valid";
                    inclusive: boolean;
                };
            };
            /** @description Those present now who may vote */
            votersNow: number;
            /** @description Members due, as it was last recorded */
            dueNow: number | null;
            tellers: {
                /** Format: uuid */
                person: string;
                name: string;
                hasJoined: boolean;
                hasAgreed: boolean;
                goesOn: boolean;
                hasSigned: boolean;
            }[];
            /** @description For the clerk: who is there and may be named as a teller */
            candidates: {
                /** Format: uuid */
                person: string;
                name: string;
                as: string;
            }[];
            vote: components["schemas"]["BallotVote"];
            voteHash: string | null;
            /** @description 24 characters, the same on every screen and device */
            code: string | null;
            /** @description What a voter is told beforehand */
            told: {
                zh: string;
                en: string;
            }[];
            agreements: (string | null)[];
            isOpenedRecorded: boolean;
            isClosedRecorded: boolean;
            /** @description What was recorded last is not signed by the witnesses: no device goes on before */
            waitsForWitnesses: boolean;
            isResultRecorded: boolean;
            cast: number | null;
            closing: components["schemas"]["BallotClosing"];
            closingHash: string | null;
            closingCode: string | null;
            /** @description Ballots cast that their devices have not confirmed */
            unconfirmed: number | null;
            objections: {
                /** Format: uuid */
                person: string;
                name: string;
            }[];
            announcement: components["schemas"]["BallotAnnouncement"];
            signatures: (string | null)[];
            voided: {
                incident: string;
                words: {
                    zh: string;
                    en: string;
                };
            } | null;
            mine: {
                canRecord: boolean;
                teller: 0 | 1 | null;
                /** @description One's own; null for who has none */
                slot: string | null;
                /** @description Has a slot, and has neither left nor been recused since */
                mayVote: boolean;
                isRecused: boolean;
                credentials: number;
                hasCast: boolean;
                isConfirmed: boolean;
                hasObjected: boolean;
            };
        };
        BallotVote: {
            jurisdiction: string;
            /** Format: uuid */
            matter: string;
            item: string;
            vote: string;
            options: string[];
            atMost: number;
            due: number;
            electorate: number;
            pass: {
                options: string[];
                share: {
                    of: number;
                    in: number;
                };
                /** @enum {string} */
                base: "due" | "electorate" | "cast" | "valid";
                inclusive: boolean;
            };
            secrecy: {
                votersAtLeast: number;
                countsFrom: number;
            };
            issuer: string;
            tellers: {
                /** @description P-256: one layer of every ballot is sealed to it */
                sealing: string;
                /** @description P-256: what is handed over for counting is sealed to it */
                counting: string;
                /** @description Ed25519 */
                signing: string;
            }[];
        } | null;
        BallotClosing: {
            vote: string;
            slots: {
                slot: string;
                hash: string;
            }[];
        } | null;
        BallotAnnouncement: {
            vote: string;
            closing: string;
            cast: number;
            passed: string[];
            counts: {
                marked: number[];
                blank: number;
                spoilt: number;
            } | null;
            setAside: {
                unopened: number;
                forged: number;
                repeated: number;
            };
            keys: string[];
        } | null;
        Document: {
            /** @enum {string} */
            kind: "record" | "minutes" | "station-notice" | "dossier" | "agenda" | "meeting-notice" | "station-report" | "attendance-sheet" | "meeting-record" | "meeting-minutes";
            /** @enum {string} */
            language: "zh" | "en";
            /** Format: uuid */
            matter: string;
            name: string;
            title: string;
            number: components["schemas"]["DocumentText"] | null;
            addressee: components["schemas"]["DocumentText"] | null;
            /** @description Why it is not final */
            draft: string | null;
            blocks: components["schemas"]["DocumentBlock"][];
            imprint: {
                name: string;
                text: components["schemas"]["DocumentText"];
            }[];
            /** @description From which acts it is made */
            source: string;
            watermark: string;
        };
        /** @description Words, words in bold, and lines to write on */
        DocumentText: (string | {
            strong: string;
        } | {
            blank: number;
        })[];
        DocumentBlock: {
            /** @enum {string} */
            kind: "heading";
            level: 1 | 2 | 3;
            text: string;
            anchor?: string;
        } | {
            /** @enum {string} */
            kind: "paragraph";
            text: components["schemas"]["DocumentText"];
            /** @enum {string} */
            align?: "start" | "center" | "end";
        } | {
            /** @enum {string} */
            kind: "facts";
            rows: {
                name: string;
                text: components["schemas"]["DocumentText"];
            }[];
        } | {
            /** @enum {string} */
            kind: "table";
            label: string;
            columns: {
                title: string;
                share: number;
            }[];
            rows: components["schemas"]["DocumentText"][][];
        } | {
            /** @enum {string} */
            kind: "signatures";
            lines: {
                role: string;
                name: string | null;
            }[];
        } | {
            /** @enum {string} */
            kind: "contents";
            items: {
                text: string;
                anchor: string;
            }[];
        } | {
            /** @enum {string} */
            kind: "page-break";
        };
        MeetingRecord: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: uuid */
            body: string;
            bodyName: string;
            /** @enum {string} */
            stage: "called" | "approved" | "noticed" | "sitting" | "over" | "filed" | "cancelled";
            /** Format: date */
            startsOn: string | null;
            /** @description The name of who presided */
            chair: string | null;
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date-time */
            draftedAt: string | null;
            /** Format: date-time */
            minutesIssuedAt: string | null;
            /** @description The reader's own part; null for whoever was not there */
            mine: {
                /** @enum {string} */
                capacity: "chair" | "member" | "attending" | "clerk" | "observer";
                attendance: components["schemas"]["RecordEntry"][];
                items: {
                    /** Format: uuid */
                    matter: string;
                    number: number;
                    title: string;
                    isRecused: boolean;
                    /** @description A secret ballot: nobody's vote is on record */
                    isSecret: boolean;
                    entries: components["schemas"]["RecordEntry"][];
                }[];
                answers: components["schemas"]["RecordAnswer"][];
            } | null;
            people: {
                /** Format: uuid */
                person: string;
                name: string;
                /** @enum {string} */
                capacity: "chair" | "member" | "attending" | "clerk" | "observer";
                /** @description Chair and members: the rules ask them for an answer */
                isAsked: boolean;
                answers: components["schemas"]["RecordAnswer"][];
                /** Format: date-time */
                dueAt: string | null;
                isPassed: boolean;
            }[];
            corrections: {
                number: number;
                /** Format: date-time */
                at: string;
                text: string | null;
                /** Format: uuid */
                matter: string | null;
            }[];
            items: {
                /** Format: uuid */
                matter: string;
                number: number;
                title: string;
                /** @description The reader gets what was said and voted on it */
                isGiven: boolean;
                isRecused: boolean;
                /**
                 * @description Whether its own matter has the record as confirmed; none: nothing was resolved
                 * @enum {string}
                 */
                record: "none" | "waiting" | "confirmed";
                minutes: boolean;
            }[];
            /** @description All who are asked have answered, and every objection is answered */
            isSettled: boolean;
            tone: components["schemas"]["ToneAsked"];
            may: {
                record: boolean;
                answer: boolean;
            };
        };
        RecordEntry: {
            number: number;
            /** @description Type of the act without its procedure */
            kind: string;
            title: components["schemas"]["Bilingual"];
            /** Format: date-time */
            at: string;
            as: components["schemas"]["Bilingual"] | null;
            fields: {
                key: string;
                title: components["schemas"]["Bilingual"];
                text: components["schemas"]["Bilingual"];
            }[];
        };
        RecordAnswer: {
            number: number;
            /** @enum {string} */
            kind: "confirmed" | "objected";
            /** Format: date-time */
            at: string;
            text: string | null;
            /**
             * @description clerk: recorded for somebody who signed on paper
             * @enum {string}
             */
            by: "self" | "clerk";
            /** @description What was answered to an objection */
            answer: {
                outcome: components["schemas"]["Bilingual"] | null;
                reasons: string | null;
                /** Format: date-time */
                at: string;
            } | null;
        };
        /** @description What the private question is sealed to; null for whoever is not asked */
        ToneAsked: {
            /** Format: uuid */
            key: string;
            /** @description An uncompressed point of P-256, base64 */
            publicKey: string;
            place: {
                jurisdiction: string;
                /** Format: uuid */
                body: string;
                /** Format: uuid */
                chief: string;
            };
            chiefName: string;
        } | null;
        /** @description The private key as it opens with six words that the server never gets */
        WrappedKey: {
            salt: string;
            iv: string;
            sealed: string;
        };
        Blob: {
            /** @description SHA-256 of the ciphertext: what an act cites as evidence */
            blob: string;
            name: string;
            /**
             * @description By its own first bytes
             * @enum {string}
             */
            type: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/ofd" | "application/zip";
            sizeBytes: number;
        };
        ErasureReason: {
            /** @description The law or decision that it rests on */
            document: string;
            article?: string;
            reason: string;
        };
        FindingDetail: components["schemas"]["Finding"] & {
            /** @description The acts that it rests on */
            restsOn: components["schemas"]["ActView"][];
            /** @description Of its handling, what the reader may see */
            history: components["schemas"]["ActView"][];
            /** @description Rules of its handling that were possibly broken, for whoever reads the handling */
            breaches: components["schemas"]["Finding"][];
            /** @description The handling's last number, to be sent with the next act */
            after: number;
            /** @description What the reader may do next */
            may: ("assigned" | "asked" | "answered" | "silence-noted" | "confirmed" | "dismissed" | "acted-on" | "reopened")[];
            /** @description It concerns the reader, who does not handle it */
            concernsMe: boolean;
            handlers: {
                /** Format: uuid */
                person: string;
                name: string;
                office: string;
            }[];
            persons: {
                /** Format: uuid */
                person: string;
                name: string;
                office: string | null;
                concerned: boolean;
            }[];
        };
        FindingStep: {
            /** @enum {string} */
            act: "assigned" | "asked" | "answered" | "silence-noted" | "confirmed" | "dismissed" | "acted-on" | "reopened";
            /**
             * Format: uuid
             * @description assigned, asked, silence-noted: who
             */
            person?: string;
            /** @enum {string} */
            position?: "acknowledged" | "explained" | "disputed";
            /** @enum {string} */
            ground?: "record-incomplete" | "rule-not-applicable" | "lawful-reason" | "other";
            /** @enum {string} */
            measure?: "reminder" | "inquiry" | "correction" | "record-put-right" | "recommendation" | "other";
            /** @description The question, the answer or the reasons */
            text?: string;
            evidence?: string[];
            /** @description The handling's last number that the recorder has seen */
            after: number;
        };
        MeetingRow: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            body: string;
            bodyName: string;
            title: string;
            kind: string | null;
            kindTitle: components["schemas"]["Bilingual"] | null;
            /** Format: date */
            startsOn: string | null;
            startsAt: string | null;
            place: string | null;
            emergency: boolean;
            /** @enum {string} */
            stage: "called" | "approved" | "noticed" | "sitting" | "over" | "filed" | "cancelled";
            stageTitle: components["schemas"]["Bilingual"];
            /** @description That stand on the agenda */
            items: number;
            chairName: string | null;
            /** @description Of those who attended with a vote: who has neither confirmed nor objected */
            waiting: number;
            isMineToApprove: boolean;
        };
        MeetingCall: {
            /** Format: uuid */
            body: string;
            title: string;
            kind: string;
            /** Format: date */
            startsOn: string;
            startsAt?: string;
            place?: string;
            /**
             * Format: uuid
             * @description Without one, the principal of that day whose meeting this kind is
             */
            chair?: string;
            /** Format: uuid */
            clerk?: string;
            emergency?: boolean;
            /** @description Of an emergency meeting */
            reasons?: string;
            /** @description Matters of the body, in their order */
            items: string[];
            /** @description Who is asked to attend without a vote */
            attending?: {
                /** Format: uuid */
                person: string;
                /**
                 * Format: uuid
                 * @description One of the items; without it, the whole meeting
                 */
                item?: string;
            }[];
        };
        Meeting: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            body: string;
            bodyName: string;
            title: string;
            kind: string | null;
            kindTitle: components["schemas"]["Bilingual"] | null;
            /** Format: date */
            startsOn: string | null;
            startsAt: string | null;
            place: string | null;
            emergency: boolean;
            /** @enum {string} */
            stage: "called" | "approved" | "noticed" | "sitting" | "over" | "filed" | "cancelled";
            stageTitle: components["schemas"]["Bilingual"];
            /** @description How many acts there are: what `after` of the next one says */
            count: number;
            chair: {
                /** Format: uuid */
                person: string;
                name: string;
            } | null;
            /** @description Who leads it now, where the chair has left */
            presiding: {
                /** Format: uuid */
                person: string;
                name: string;
            } | null;
            clerk: {
                /** Format: uuid */
                person: string;
                name: string;
            } | null;
            /** @description Of an emergency meeting */
            reasons: string | null;
            agenda: components["schemas"]["AgendaItem"][];
            /** @description The chair first, then members, then the others */
            people: components["schemas"]["MeetingPerson"][];
            /** Format: date-time */
            calledAt: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            /** Format: date-time */
            noticedAt: string | null;
            notices: {
                /** Format: date-time */
                at: string;
                text: string | null;
                supplementary: boolean;
                number: number;
            }[];
            /** @description It was changed, and no notice of that was given yet */
            isNoticeOwed: boolean;
            /** Format: date-time */
            stationToldAt: string | null;
            /** Format: date-time */
            stationInvitedAt: string | null;
            /** Format: date-time */
            stationTurnedAwayAt: string | null;
            changes: {
                change: string;
                reasons: string | null;
                /** Format: date-time */
                at: string;
                number: number;
            }[];
            /** Format: uuid */
            openItem: string | null;
            /** Format: date-time */
            openedAt: string | null;
            isAdjourned: boolean;
            /** Format: date-time */
            closedAt: string | null;
            cancelled: {
                reasons: string | null;
                /** Format: date-time */
                at: string;
            } | null;
            /** Format: date-time */
            recordDraftedAt: string | null;
            /** Format: date-time */
            minutesIssuedAt: string | null;
            confirmed: {
                /** Format: uuid */
                person: string;
                name: string;
                /** Format: date-time */
                at: string;
            }[];
            objections: {
                /** Format: uuid */
                person: string;
                name: string;
                text: string | null;
                /** Format: date-time */
                at: string;
                number: number;
                answer: {
                    outcome: string;
                    reasons: string | null;
                    /** Format: date-time */
                    at: string;
                } | null;
            }[];
            corrections: {
                text: string | null;
                /** Format: uuid */
                matter: string | null;
                /** Format: date-time */
                at: string;
                number: number;
            }[];
            /** @description What the reader may do */
            mine: {
                /** @enum {string|null} */
                capacity: "chair" | "member" | "attending" | "clerk" | "observer" | null;
                /** @description Records for the body, as its clerk */
                canRecord: boolean;
                /** @description Is the chair: approves the agenda, refuses an item */
                canApprove: boolean;
                /** @description A notice waits for the reader's receipt */
                canReceive: boolean;
                /** @description While it sits the reader's device may be in its room */
                entersRoom: boolean;
                /** @description False for who is called without a vote: the notice, and the items they are asked for */
                readsAll: boolean;
            };
        };
        AgendaItem: components["schemas"]["ItemForMeeting"] & {
            number: number;
            /** @enum {string} */
            state: "listed" | "refused" | "deferred" | "open" | "closed";
            outcome: string | null;
            isLate: boolean;
            emergency: boolean;
            /** @description Why it was refused, put off or added late */
            reasons: string | null;
            /** @enum {string|null} */
            means: "paper" | "devices" | null;
            isSealed: boolean;
            /** @description The reader stays out of it: its title, and nothing besides */
            isRecused: boolean;
            papers: components["schemas"]["Paper"][];
        };
        ItemForMeeting: {
            /** Format: uuid */
            matter: string;
            title: string;
            class: string | null;
            classTitle: components["schemas"]["Bilingual"] | null;
            /** @description Integer fen */
            amount: number | null;
            /** @description What its entry of the list asks for and nobody has recorded yet */
            lacks: ("research" | "opinions" | "expert" | "risk" | "legality")[];
        };
        MeetingPerson: {
            /** Format: uuid */
            person: string;
            name: string;
            /** @description The office by which somebody is due */
            title: string | null;
            /** @enum {string} */
            capacity: "chair" | "member" | "attending" | "clerk" | "observer";
            /** @description A voting member by the registry of the meeting's day */
            isDue: boolean;
            /** @description The notice is theirs, and they receive it */
            isNotified: boolean;
            /**
             * Format: uuid
             * @description The one item that somebody is asked to attend
             */
            item: string | null;
            /** Format: date-time */
            readAt: string | null;
            /** @description Since the last notice */
            hasRead: boolean;
            /** @enum {string} */
            state: "present" | "left" | "absent" | "unknown";
            /** Format: date-time */
            stateAt: string | null;
        };
        AgendaOrder: {
            /** @description The items that stand, in their new order */
            order: string[];
            /** @description Needed once the agenda is approved */
            reasons?: string;
            /** @description The last number that the recorder has seen */
            after: number;
        };
        Message: {
            id: string;
            /** @enum {string} */
            kind: "assigned" | "asked" | "answered" | "confirmed" | "dismissed" | "acted-on" | "reopened" | "answer-near" | "answer-late" | "handling-near" | "handling-late" | "norm-adopted" | "meeting-notice" | "meeting-changed" | "meeting-postponed" | "meeting-cancelled";
            /** Format: date-time */
            at: string;
            title: {
                zh: string;
                en: string;
            };
            /** @description What it is about, where the reader still may see that */
            text: {
                zh: string;
                en: string;
            } | null;
            /** Format: date-time */
            dueAt: string | null;
            to: {
                /** @enum {string} */
                page: "finding" | "norm" | "meeting";
                id: string;
            };
            /** Format: date-time */
            readAt: string | null;
        };
        Procedure: {
            id: string;
            title: components["schemas"]["Bilingual"];
            pack: string;
            version: string;
            inForce: {
                from: string;
                to: string | null;
            };
            capacities: {
                [key: string]: components["schemas"]["Bilingual"];
            };
            stages: components["schemas"]["Stage"][];
            acts: {
                type: string;
                title: components["schemas"]["Bilingual"];
                opens: boolean;
                closes: boolean;
                as: string[];
                stage: string | null;
                fields: components["schemas"]["NormField"][];
            }[];
            constraints: {
                id: string;
                title: components["schemas"]["Bilingual"];
                basis: components["schemas"]["Basis"][];
                /** @enum {string} */
                severity: "serious" | "moderate" | "minor";
                explanation: components["schemas"]["Bilingual"];
            }[];
        };
        NormPack: {
            id: string;
            version: string;
            title: components["schemas"]["Bilingual"];
            extends: string | null;
            /** @description SHA-256 of its files, hexadecimal */
            digest: string;
            /**
             * @description current: as the files say. last-good: the files are faulty, the last text that could be read stays in force. broken: there is no such text, its procedures are refused
             * @enum {string}
             */
            state: "current" | "last-good" | "broken";
            problems: components["schemas"]["PackProblem"][];
            procedures: {
                id: string;
                title: components["schemas"]["Bilingual"];
                generations: components["schemas"]["Generation"][];
                parameters: number;
                constraints: number;
            }[];
            /** @description Procedures of the packs it extends to which it adds, where it is adopted */
            supplements: {
                id: string;
                title: components["schemas"]["Bilingual"];
            }[];
        };
        PackProblem: components["schemas"]["NormPlace"] & {
            message: string;
            cure: string;
        };
        NormPlace: {
            /** @description Below the folder of the packs */
            file: string;
            line: number;
        };
        Generation: {
            pack: string;
            version: string;
            inForce: components["schemas"]["InForce"];
            source: string;
        };
        InForce: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The first day on which it no longer holds
             */
            to: string | null;
        };
        Norm: {
            id: string;
            title: components["schemas"]["Bilingual"];
            /** Format: date */
            on: string;
            /** Format: uuid */
            body: string | null;
            pack: string;
            version: string;
            inForce: components["schemas"]["InForce"];
            generations: components["schemas"]["Generation"][];
            capacities: {
                id: string;
                title: components["schemas"]["Bilingual"];
            }[];
            /** @description Who records or approves, where it is no capacity and no function */
            roles: {
                id: string;
                title: components["schemas"]["Bilingual"];
            }[];
            stages: components["schemas"]["Stage"][];
            parameters: components["schemas"]["NormParameter"][];
            constraints: components["schemas"]["NormConstraint"][];
            acts: components["schemas"]["NormAct"][];
            tables: components["schemas"]["NormGrid"][];
            lists: components["schemas"]["NormGrid"][];
            /** @description The procedure's own file first, then its cases */
            sources: {
                file: string;
                text: string;
            }[];
            settings: components["schemas"]["NormSetting"][];
            problems: components["schemas"]["PackProblem"][];
            may: {
                propose: boolean;
            };
        };
        NormParameter: {
            id: string;
            title: components["schemas"]["Bilingual"];
            /** @description On the day asked for; a number or a share such as 2/3 */
            value: string;
            unit: string;
            unitTitle: components["schemas"]["Bilingual"];
            bounds: {
                min: string | null;
                max: string | null;
            } | null;
            basis: components["schemas"]["Basis"][];
            origin: components["schemas"]["NormOrigin"];
            place: components["schemas"]["NormPlace"] | null;
            /** @description Every dated value, earliest first, the future ones too */
            history: components["schemas"]["NormValue"][];
            /** @description Constraints that rest on it */
            usedBy: string[];
        };
        NormOrigin: {
            /** @enum {string} */
            kind: "pack" | "setting" | "draft";
            pack: string | null;
            version: string | null;
            /**
             * Format: uuid
             * @description The matter of cn/norms that adopted it
             */
            setting: string | null;
            /**
             * Format: uuid
             * @description Of one body; null: of the whole jurisdiction
             */
            body: string | null;
            bodyName: string | null;
            /** @description The name of who adopted it */
            by: string | null;
            /** Format: date */
            on: string | null;
        };
        NormValue: {
            value: string;
            unit: string;
            inForce: components["schemas"]["InForce"];
            basis: components["schemas"]["Basis"][];
            origin: components["schemas"]["NormOrigin"];
        };
        NormConstraint: {
            id: string;
            title: components["schemas"]["Bilingual"];
            /** @enum {string} */
            severity: "serious" | "moderate" | "minor";
            basis: components["schemas"]["Basis"][];
            explanation: components["schemas"]["Bilingual"] & unknown;
            template: string;
            says: components["schemas"]["Bilingual"] | null;
            condition: string | null;
            parameters: string[];
            place: components["schemas"]["NormPlace"] | null;
            /** @description As it is written in the pack */
            text: string | null;
            versions: {
                inForce: components["schemas"]["InForce"];
                says: components["schemas"]["Bilingual"] | null;
            }[];
        };
        NormAct: {
            type: string;
            title: components["schemas"]["Bilingual"];
            opens: boolean;
            closes: boolean;
            as: string[];
            by: string[];
            stage: string | null;
            fields: {
                key: string;
                title: components["schemas"]["Bilingual"];
                type: string;
                required: boolean;
            }[];
        };
        /** @description A decision table or a list; the last column of a table is what comes out */
        NormGrid: {
            id: string;
            title: components["schemas"]["Bilingual"];
            columns: {
                key: string;
                title: components["schemas"]["Bilingual"];
            }[];
            rows: string[][];
            basis: components["schemas"]["Basis"][];
            place: components["schemas"]["NormPlace"] | null;
        };
        NormSetting: {
            /**
             * Format: uuid
             * @description The matter of cn/norms
             */
            id: string;
            /** @enum {string} */
            kind: "parameter" | "pack";
            /** @enum {string} */
            state: "proposed" | "adopted" | "in-force" | "ended" | "dropped";
            procedure: string | null;
            parameter: string | null;
            parameterTitle: components["schemas"]["Bilingual"] | null;
            value: string | null;
            unit: string | null;
            pack: string | null;
            packVersion: string | null;
            digest: string | null;
            inForce: components["schemas"]["InForce"];
            /** Format: uuid */
            body: string | null;
            bodyName: string | null;
            basis: components["schemas"]["Basis"];
            /** @description The digest of the back-test that was seen before */
            backTest: string | null;
            proposed: components["schemas"]["NormStep"];
            adopted: components["schemas"]["NormStep"] | null;
            withdrawalProposed: components["schemas"]["NormStep"] | null;
            ended: components["schemas"]["NormStep"] | null;
            may: {
                adopt: boolean;
                withdraw: boolean;
            };
        };
        NormStep: {
            /** Format: uuid */
            person: string;
            name: string;
            office: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            act: string;
            reasons: string | null;
        };
        NormCaseRun: {
            sentence: string;
            file: string;
            line: number;
            /** Format: date */
            on: string;
            open: boolean;
            ok: boolean;
            expected: {
                constraint: string;
                title: components["schemas"]["Bilingual"];
                verdict: string;
                found: string;
            }[];
            differences: {
                line: number;
                constraint: string;
                expected: string;
                found: string;
            }[];
            acts: {
                number: number;
                at: string;
                type: string;
                title: components["schemas"]["Bilingual"];
                of: string | null;
                as: string | null;
                item: string | null;
                data: {
                    [key: string]: unknown;
                };
                found: {
                    constraint: string;
                    title: components["schemas"]["Bilingual"];
                    /** @enum {string} */
                    severity: "serious" | "moderate" | "minor";
                }[];
            }[];
            verdicts: {
                constraint: string;
                title: components["schemas"]["Bilingual"];
                /** @enum {string} */
                verdict: "satisfied" | "possibly-satisfied" | "possibly-violated" | "violated";
                vacuous: boolean;
            }[];
        };
        NormChange: {
            /** @enum {string} */
            what: "procedure" | "parameter" | "constraint" | "act" | "table" | "list" | "document";
            id: string;
            title: components["schemas"]["Bilingual"];
            /** @enum {string} */
            change: "added" | "removed" | "changed";
            field: string | null;
            before: string | null;
            after: string | null;
        };
        LawChoice: {
            /**
             * Format: date
             * @description By default today
             */
            on?: string;
            /**
             * Format: uuid
             * @description By default what holds for the whole jurisdiction
             */
            body?: string;
            /** @description Draft values, over what is in force */
            parameters?: {
                [key: string]: string;
            };
            /** @description The YAML of the procedure, edited; instead of what the pack says */
            text?: string;
        };
        BackTestLine: {
            /** @enum {string} */
            event: "started";
            matters: number;
        } | {
            /** @enum {string} */
            event: "progress";
            done: number;
            total: number;
        } | {
            /** @enum {string} */
            event: "difference";
            /**
             * @description The draft would find it; it would no longer find it
             * @enum {string}
             */
            change: "new" | "gone";
            /** Format: uuid */
            matter: string;
            /** @description Null where the asker may not read the matter */
            matterTitle: string | null;
            /** Format: uuid */
            body: string;
            bodyName: string;
            /** Format: date */
            openedOn: string;
            constraint: string;
            constraintTitle: components["schemas"]["Bilingual"];
            /** @enum {string} */
            severity: "serious" | "moderate" | "minor";
            /** @description Null also where the asker may not read the matter */
            item: string | null;
            /** @description The number of the act at which it is found; 0 when the matter ends */
            act: number;
            actTitle: components["schemas"]["Bilingual"];
            /** Format: date */
            actOn: string;
            explanation: components["schemas"]["Bilingual"];
            readable: boolean;
        } | {
            /** @enum {string} */
            event: "result";
            matters: number;
            acts: number;
            /** @description Matters in which anything comes out otherwise */
            differing: number;
            /** @description Findings by the law in force on each matter's day */
            inForce: number;
            draft: number;
            new: number;
            gone: number;
            /** @description Matters that the draft could not judge, because it knows not all of their acts */
            refused: number;
            byConstraint: {
                constraint: string;
                title: components["schemas"]["Bilingual"];
                inForce: number;
                draft: number;
                new: number;
                gone: number;
            }[];
            byBody: {
                /** Format: uuid */
                body: string;
                name: string;
                inForce: number;
                draft: number;
                new: number;
                gone: number;
            }[];
            /** @description How many differences were written out, of `new` and `gone` together */
            shown: number;
            /** @description SHA-256 of the result; a proposal names it */
            digest: string;
        } | {
            /** @enum {string} */
            event: "failed";
            code: string;
            detail: string;
        };
        NormProposal: {
            /** @enum {string} */
            kind: "parameter";
            procedure: string;
            parameter: string;
            value: string;
            /**
             * Format: date
             * @description The first day on which it holds; later than today
             */
            from: string;
            /**
             * Format: uuid
             * @description For this body only; left out: for the whole jurisdiction
             */
            body?: string;
            basis: {
                document: string;
                article?: string;
                says?: string;
                /**
                 * @description V verified, L local, M to be confirmed, I inferred
                 * @enum {string}
                 */
                status: "V" | "V-part" | "L" | "M" | "I";
            };
            reasons: string;
            /** @description `digest` of the back-test that was looked at */
            backTest?: string;
        } | {
            /** @enum {string} */
            kind: "pack";
            pack: string;
            /**
             * Format: date
             * @description The first day on which it holds; later than today
             */
            from: string;
            /**
             * Format: uuid
             * @description For this body only; left out: for the whole jurisdiction
             */
            body?: string;
            basis: {
                document: string;
                article?: string;
                says?: string;
                /**
                 * @description V verified, L local, M to be confirmed, I inferred
                 * @enum {string}
                 */
                status: "V" | "V-part" | "L" | "M" | "I";
            };
            reasons: string;
            /** @description `digest` of the back-test that was looked at */
            backTest?: string;
        };
        LookAhead: {
            type: string;
            title: components["schemas"]["Bilingual"];
            as: string | null;
            asTitle: components["schemas"]["Bilingual"] | null;
            changes: {
                constraint: string;
                title: components["schemas"]["Bilingual"];
                /** @enum {string} */
                severity: "serious" | "moderate" | "minor";
                /** @enum {string} */
                effect: "violates" | "satisfies" | "owes";
                /** Format: date-time */
                dueAt: string | null;
                explanation: components["schemas"]["Bilingual"] | null;
            }[];
        };
        /** @description Whatever happens now, one of these is broken */
        NormConflict: {
            constraints: {
                id: string;
                title: components["schemas"]["Bilingual"];
            }[];
            says: components["schemas"]["Bilingual"];
        };
        Recordable: {
            type: string;
            title: components["schemas"]["Bilingual"];
            closes: boolean;
            /** @description Official documents that go with it */
            documents: components["schemas"]["Bilingual"][];
            /** @description In which capacity somebody may be the one whom it is about; empty: it is about nobody */
            as: {
                id: string;
                title: components["schemas"]["Bilingual"];
            }[];
            /**
             * @description About whom the reader may record it; self: only about the reader
             * @enum {string}
             */
            of: "nobody" | "anyone" | "self";
            /** @description It comes next at the matter's stage, as the norms say */
            next: boolean;
            /** @description It fulfils what is owed; with the earliest limit, as far as one is known */
            owed: {
                /** Format: date-time */
                dueAt: string | null;
            } | null;
            fields: components["schemas"]["NormField"][];
        };
        /** @description Without origin to statusDetail where the jurisdiction has no ledger yet */
        LedgerStatus: {
            jurisdiction: string;
            /** @description Acts that wait for their place in the log */
            queued: number;
            origin?: string;
            vkey?: string;
            policy?: string;
            size?: number;
            /** @description Base64 */
            root?: string;
            checkpoint?: string;
            /** Format: date-time */
            signedAt?: string;
            witnessedSize?: number | null;
            witnessedCheckpoint?: string | null;
            /** Format: date-time */
            witnessedAt?: string | null;
            /** @enum {string} */
            status?: "starting" | "signing" | "waiting-for-quorum" | "refused";
            statusDetail?: {
                [key: string]: unknown;
            };
            witnesses: {
                name: string;
                department: string;
                countsForQuorum: boolean;
                /** @description Runs inside this server: independent of nobody */
                demonstration: boolean;
                cosignedSize: number | null;
                cosignedAt: string | null;
                vkey: string;
            }[];
            /** @description The last nightly self-check; null before the first */
            selfCheck: {
                /** Format: date-time */
                finishedAt: string;
                size: number;
                actsOpened: number;
                ok: boolean;
                /** @description What they are is in the server's table self_checks */
                faults: number;
            } | null;
            recent: {
                index: number;
                /** Format: uuid */
                act: string;
                /** Format: uuid */
                matter: string;
                number: number;
                type: string;
                /** Format: date-time */
                integratedAt: string;
            }[];
        };
        Account: {
            /** Format: uuid */
            account: string;
            name: string;
            signInName: string;
            /** Format: uuid */
            person: string | null;
            /** @enum {string|null} */
            administrator: "system" | "security" | "audit" | null;
            /** @enum {string} */
            status: "created" | "active" | "locked";
            /** @enum {string|null} */
            pending: "password" | "second-factor" | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            lastSignInOn: string | null;
        };
        IssuedAccount: components["schemas"]["Account"] & {
            /** @description Shown this once and kept nowhere: null where the holder signs in by the identity provider alone, and where the same request was answered before */
            temporaryPassword: string | null;
        };
        /** @description Neither an address nor the program of a device is kept of a session, so none is here */
        OpenSession: {
            /** @description A keyed hash of the session's token, never the token */
            id: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @description The session that asks */
            isThis: boolean;
        };
        System: {
            version: string;
            node: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            now: string;
            database: {
                version: string;
                bytes: number;
                connections: number;
                /** @description The newest that ran */
                migration: string;
            };
            blobs: {
                files: number;
                bytes: number;
            };
            ledger: {
                origin: string;
                size: number;
                /** Format: date-time */
                signedAt: string;
                /** @enum {string} */
                status: "starting" | "signing" | "waiting-for-quorum" | "refused";
                witnessedSize: number | null;
                /** Format: date-time */
                witnessedAt: string | null;
                /** @description False where no witnesses are appointed */
                hasQuorum: boolean;
                queued: number;
                /** Format: date-time */
                oldestQueuedAt: string | null;
                witnesses: {
                    name: string;
                    department: string;
                    countsForQuorum: boolean;
                    demonstration: boolean;
                    cosignedSize: number | null;
                    /** Format: date-time */
                    cosignedAt: string | null;
                    /** @description Leaves that it has not cosigned yet */
                    behind: number;
                    /** @description Asked just now; null where it runs inside this server or no address is known */
                    reachable: boolean | null;
                }[];
            } | null;
            selfCheck: {
                /** Format: date-time */
                finishedAt: string;
                size: number;
                actsOpened: number;
                ok: boolean;
                /** @description What they are: quanjian jobs run self-check */
                faults: number;
            } | null;
            jobs: {
                task: string;
                waiting: number;
                /** @description Tried and failed, to be tried again or given up */
                failing: number;
                /**
                 * Format: date-time
                 * @description When it was last due by the clock
                 */
                lastNightAt: string | null;
            }[];
            roles: {
                /** @enum {string} */
                action: "readRegistry" | "changeRegistry" | "readLedgerStatus" | "createAccount" | "activateAccount" | "readAccounts" | "readLooks" | "readAccountLog" | "manageSessions" | "keepBackups" | "readSystem" | "eraseContent" | "proposeNorm" | "openMatter" | "proposeItem" | "recordAct" | "readMatter" | "readFinding" | "readReceipt" | "backTest" | "adoptNorm" | "readHandling" | "handleFinding" | "answerFinding" | "revealPositions" | "readFigures" | "readTone" | "recordPresence" | "enterRoom" | "readNotice";
                system: boolean;
                security: boolean;
                audit: boolean;
            }[];
        };
        Backups: {
            items: components["schemas"]["Backup"][];
            /** @description Files of backups that this installation did not make */
            strangers: string[];
            folder: string;
            /** @description 0: the nights make none, and none is removed */
            keptDays: number;
            /**
             * Format: date-time
             * @description Until when at the latest what is erased now can stand in a backup
             */
            erasedUntil: string | null;
            /** @description Of the disk of the backups, in bytes */
            room: {
                free: number;
                size: number;
            };
            /** @description What is being done in this process */
            work: {
                /** @enum {string} */
                kind: "make" | "test";
                file: string;
                /** Format: date-time */
                startedAt: string;
                /** @enum {string|null} */
                step: "tables" | "files" | "reading" | "filling" | "comparing" | "ledger" | "acts" | null;
                done: number;
                total: number;
            } | null;
            /** @description How the last work of this process ended */
            ended: {
                /** @enum {string} */
                kind: "make" | "test";
                file: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                outcome: "done" | "cancelled" | "failed";
                message: components["schemas"]["Bilingual"] | null;
            } | null;
        };
        Backup: {
            file: string;
            /** Format: date-time */
            madeAt: string;
            bytes: number;
            /** @description Of the whole file, as sha256sum prints it */
            sha256: string;
            tables: number;
            rows: number;
            files: number;
            /** @enum {string} */
            by: "night" | "page" | "console";
            /** Format: date-time */
            testedAt: string | null;
            testOk: boolean | null;
            /** @description A sentence for each thing amiss */
            found: components["schemas"]["Bilingual"][] | null;
            /** @description False where the file has gone from its folder */
            isThere: boolean;
        };
        /** @description What happened in which body, and nothing of what the act says: to read that is a look, and recorded */
        ActEvent: {
            index: number;
            /** Format: uuid */
            act: string;
            /** Format: uuid */
            matter: string;
            number: number;
            /** Format: uuid */
            body: string;
            bodyName: components["schemas"]["Bilingual"];
            procedure: string;
            title: components["schemas"]["Bilingual"];
            /** Format: date-time */
            at: string;
        };
        RoomTold: {
            /** @description The matters on which something changed; null at first and after a gap: everything may have */
            changed: string[] | null;
            room: components["schemas"]["Room"];
            sealing: components["schemas"]["Sealing"] | null;
        };
        ScreenTold: {
            /** @description The matters on which something changed; null at first and after a gap: everything may have */
            changed: string[] | null;
            screen: components["schemas"]["RoomScreen"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignInWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        password: true;
                        /** @enum {boolean} */
                        passkey: true;
                        oidc: boolean;
                        sample: boolean;
                        passwordLength: {
                            least: number;
                            most: number;
                        };
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSampleAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SampleAccount"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInSample: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraftKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        account: string;
                        /** @description 32 bytes in base64; to be kept in memory only */
                        key: string;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSettings"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountSettingsChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSettings"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成; You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The settings have changed elsewhere · 设置已在别处更改 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTable: {
        parameters: {
            query?: {
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tables"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成; You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The import was refused · 导入未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests · 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFirstRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pending: {
                            jurisdiction: string;
                            title: components["schemas"]["Bilingual"];
                            /** @description Whose civil days count */
                            timeZone: string;
                            /** @description The ledger's name for ever */
                            origin: string;
                        }[];
                        /** @description Without any, nobody can sign in before the set-up */
                        anyAccounts: boolean;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUpAdministrators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    jurisdiction: string;
                    secret: string;
                    administrators: {
                        system: components["schemas"]["NewAdministrator"];
                        security: components["schemas"]["NewAdministrator"];
                        audit: components["schemas"]["NewAdministrator"];
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            /** Format: uuid */
                            system: string;
                            /** Format: uuid */
                            security: string;
                            /** Format: uuid */
                            audit: string;
                        };
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account change was refused · 账号操作未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStates: {
        parameters: {
            query?: {
                /** @description The civil day that is shown; today by default */
                on?: string;
                /** @description The day compared with; the day before by default */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        on: string;
                        /** Format: date */
                        since: string;
                        /** @description The same order every day */
                        items: components["schemas"]["BodyState"][];
                        counts: {
                            normal: number;
                            prevention: number;
                            warning: number;
                            changed: number;
                        };
                        /** @description From the norms of that day */
                        thresholds: {
                            id: string;
                            title: components["schemas"]["Bilingual"];
                            value: string;
                            unit: components["schemas"]["Bilingual"];
                            basis: components["schemas"]["Basis"][];
                        }[];
                        /** @description False where too much has happened since that day to derive the limits of then */
                        limitsKnown: boolean;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFigureDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FigureDefinition"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBodyFigures: {
        parameters: {
            query?: {
                /** @description First civil day; by default that of the month eleven months before the last one */
                from?: string;
                /** @description Last civil day; today by default */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        period: components["schemas"]["FigurePeriod"];
                        definitions: components["schemas"]["FigureDefinition"][];
                        /** @description Over fewer, no share is told */
                        sharesFrom: number;
                        /** @description Matters that are recorded and not counted yet; nearly always none */
                        waiting: number;
                        items: components["schemas"]["BodyFigures"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFigures: {
        parameters: {
            query?: {
                /** @description First civil day; by default that of the month eleven months before the last one */
                from?: string;
                /** @description Last civil day; today by default */
                to?: string;
                body?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBodyFigures: {
        parameters: {
            query?: {
                /** @description First civil day; by default that of the month eleven months before the last one */
                from?: string;
                /** @description Last civil day; today by default */
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresOfBody"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBodies: {
        parameters: {
            query?: {
                /** @description `next` of the page before, with the same filter */
                cursor?: string;
                limit?: number;
                /** @description The civil day whose registry is shown; today by default */
                on?: string;
                query?: string;
                /** @description Those below this body; empty for the roots */
                parent?: string | "";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BodyRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误; The cursor is not valid · 翻页游标无效 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBody: {
        parameters: {
            query?: {
                /** @description The civil day whose registry is shown; today by default */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Body"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRegistry: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                /** @description Which sheet, for CSV */
                sheet?: "bodies" | "offices" | "people" | "terms" | "coverage";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importRegistry: {
        parameters: {
            query?: {
                /** @description Tell what would change; record nothing */
                dry?: "true" | "false";
                /** @description The file's name, for the places of errors */
                name?: string;
            };
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistryImport"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; The matter has moved on · 事项已有新的记录 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The import was refused · 导入未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDivisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In the order of the registry */
                        items: components["schemas"]["DivisionStanding"][];
                        counts: {
                            bodies: number;
                            filed: number;
                            /** @description Without a plan, or with one that is not filed */
                            unfiled: number;
                            /** @description With open findings */
                            found: number;
                        };
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDivision: {
        parameters: {
            query?: {
                /** @description The civil day that is shown; today by default */
                on?: string;
                /** @description The plan that is shown, in place of the one in force */
                plan?: string;
                /** @description The plan compared with, in place of the one before it */
                against?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Division"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDivision: {
        parameters: {
            query?: {
                /** @description The civil day that is shown; today by default */
                on?: string;
                /** @description The plan that is shown, in place of the one in force */
                plan?: string;
                /** @description The plan compared with, in place of the one before it */
                against?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDivision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DivisionPlanInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DivisionPreview"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The procedure knows no such act · 程序中没有此类行为; The act's fields are not as declared · 记录内容不符合要求; There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordDivision: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DivisionPlanInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The procedure knows no such act · 程序中没有此类行为; The act's fields are not as declared · 记录内容不符合要求; There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getItemList: {
        parameters: {
            query?: {
                /** @description Without it, today */
                on?: string;
                /** @description This version, in force or not */
                version?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        body: string;
                        bodyName: string;
                        /** Format: date */
                        on: string;
                        /** @description What an entry says, in the words of the norms */
                        fields: components["schemas"]["NormField"][];
                        list: components["schemas"]["ItemListVersion"];
                        versions: {
                            /**
                             * Format: uuid
                             * @description The matter of this version
                             */
                            id: string;
                            title: string;
                            /** Format: uuid */
                            replaces: string | null;
                            /** @enum {string} */
                            state: "drafted" | "adopted" | "published" | "ended";
                            /** Format: date */
                            draftedOn: string;
                            /** Format: date */
                            adoptedOn: string | null;
                            /** Format: date */
                            publishedOn: string | null;
                            /** Format: date */
                            filedOn: string | null;
                            /** Format: date */
                            endedOn: string | null;
                            /**
                             * Format: uuid
                             * @description The matter of the decision that adopted it
                             */
                            decision: string | null;
                            /** @description Of its acts, for `after` of the next */
                            lastNumber: number;
                            entries: number;
                            inForce: boolean;
                        }[];
                        mayChange: boolean;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getItemListDifference: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: components["schemas"]["ItemListChange"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    matchItemListEntries: {
        parameters: {
            query?: {
                class?: string;
                /** @description Integer fen */
                amount?: number | null;
                words?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        list: string | null;
                        items: {
                            entry: components["schemas"]["ItemListEntry"];
                            /** @description How much of the wording they share, from 0 to 1 */
                            likeness: number;
                            /** @description Whether the amount reaches the threshold */
                            reaches: boolean | null;
                            /** @description Kinds of decision.precondition-met */
                            preconditions: string[];
                        }[];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportItemList: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                version?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importItemList: {
        parameters: {
            query?: {
                /** @description Tell what would change; record nothing */
                dry?: "true" | "false";
                /** @description The file's name, for the places of errors */
                name?: string;
                /** @description What the version is called; by default after the file, or after its day */
                title?: string;
            };
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemListImport"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The import was refused · 导入未通过; The claimed time lies in the future · 所称时间在将来; There is no such procedure · 没有此程序; The norm is faulty · 规范有误; The act's fields are not as declared · 记录内容不符合要求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemProposal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The act's fields are not as declared · 记录内容不符合要求; There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeItem: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemProposal"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The act's fields are not as declared · 记录内容不符合要求; There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findLikeItems: {
        parameters: {
            query: {
                title: string;
                /** @description Integer fen */
                amount?: number | null;
                department?: string;
                area?: string;
                /** @description Number of the entry whose threshold counts */
                entry?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description From this day amounts are added up
                         */
                        since: string;
                        /** @description The entry's; without one, from which funds are large by the norms */
                        threshold: number;
                        /** @description Of the new item and those that are like it; 0 where none is pointed out */
                        total: number;
                        items: components["schemas"]["LikeItem"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Words, two Chinese characters or more, how they are read (caigou), or the initials of that (cg) */
                q: string;
                kind?: "matter" | "finding" | "body" | "person" | "norm";
                /** @description Of each kind */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMatters: {
        parameters: {
            query: {
                format: "ocel" | "xes" | "xlsx";
                procedure?: string;
                body?: string;
                stage?: string;
                class?: string;
                breached?: "true";
                /** @description Words of the title */
                query?: string;
                /** @description Opened on this civil day or later */
                from?: string;
                /** @description Opened on this civil day or earlier */
                to?: string;
                /** @description Integer fen */
                amountFrom?: number | null;
                /** @description Integer fen */
                amountTo?: number | null;
                /** @description Only matters that add to this figure; with -all, to what it is counted over; with -rest, those that lack for it */
                figure?: "meetings" | "items" | "carried" | "carried-all" | "carried-rest" | "lost" | "lost-all" | "lost-rest" | "deferred" | "deferred-all" | "deferred-rest" | "not-taken" | "against" | "against-all" | "against-rest" | "chair-last" | "chair-last-all" | "chair-last-rest" | "early-remarks" | "early-remarks-all" | "early-remarks-rest" | "late-items" | "recusals" | "secret-ballots" | "secret-ballots-all" | "secret-ballots-rest" | "confirmed" | "confirmed-all" | "confirmed-rest" | "executed" | "executed-all" | "executed-rest" | "tasks-in-time" | "tasks-in-time-all" | "tasks-in-time-rest" | "attendance" | "attendance-all" | "attendance-rest";
                /** @description They count to this civil day or a later one */
                countedFrom?: string;
                /** @description They count to this civil day or an earlier one */
                countedTo?: string;
                /** @description Without it newest first; what has no value comes last either way */
                sort?: "title" | "body" | "class" | "amount" | "stage" | "violated" | "opened" | "last";
                /** @description asc, and for the newest desc */
                order?: "asc" | "desc";
                /** @description Of the workbook, with commas between: title, body, class, amount, stage, violated, last, opened, procedure, openFindings, acts */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "application/xml": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMatters: {
        parameters: {
            query?: {
                /** @description `next` of the page before, with the same filter */
                cursor?: string;
                limit?: number;
                procedure?: string;
                body?: string;
                stage?: string;
                class?: string;
                breached?: "true";
                /** @description Words of the title */
                query?: string;
                /** @description Opened on this civil day or later */
                from?: string;
                /** @description Opened on this civil day or earlier */
                to?: string;
                /** @description Integer fen */
                amountFrom?: number | null;
                /** @description Integer fen */
                amountTo?: number | null;
                /** @description Only matters that add to this figure; with -all, to what it is counted over; with -rest, those that lack for it */
                figure?: "meetings" | "items" | "carried" | "carried-all" | "carried-rest" | "lost" | "lost-all" | "lost-rest" | "deferred" | "deferred-all" | "deferred-rest" | "not-taken" | "against" | "against-all" | "against-rest" | "chair-last" | "chair-last-all" | "chair-last-rest" | "early-remarks" | "early-remarks-all" | "early-remarks-rest" | "late-items" | "recusals" | "secret-ballots" | "secret-ballots-all" | "secret-ballots-rest" | "confirmed" | "confirmed-all" | "confirmed-rest" | "executed" | "executed-all" | "executed-rest" | "tasks-in-time" | "tasks-in-time-all" | "tasks-in-time-rest" | "attendance" | "attendance-all" | "attendance-rest";
                /** @description They count to this civil day or a later one */
                countedFrom?: string;
                /** @description They count to this civil day or an earlier one */
                countedTo?: string;
                /** @description Without it newest first; what has no value comes last either way */
                sort?: "title" | "body" | "class" | "amount" | "stage" | "violated" | "opened" | "last";
                /** @description asc, and for the newest desc */
                order?: "asc" | "desc";
                /** @description How many matters to pass over, instead of `cursor`: for a table that jumps */
                offset?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MatterRow"][];
                        next: string | null;
                        total: number;
                        /** @description There are more than `total`: what is found by words is counted up to 10,000 */
                        more: boolean;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误; The cursor is not valid · 翻页游标无效 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openMatter: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionInput"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The procedure knows no such act · 程序中没有此类行为; The act's fields are not as declared · 记录内容不符合要求; The claimed time lies in the future · 所称时间在将来; There is no such procedure · 没有此程序; The norm is faulty · 规范有误; The registry contradicts this · 与名册矛盾 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMatter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Matter"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMatter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The procedure knows no such act · 程序中没有此类行为; The act's fields are not as declared · 记录内容不符合要求; The claimed time lies in the future · 所称时间在将来; There is no such procedure · 没有此程序; The norm is faulty · 规范有误; The registry contradicts this · 与名册矛盾 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAct: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActInput"] & {
                    /** @description The matter's last number that the recorder has seen */
                    after?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        act: components["schemas"]["Act"];
                        verdicts: components["schemas"]["Verdict"][];
                        findings: components["schemas"]["NewFinding"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; This act is already recorded · 该用权记录已存在; The matter has moved on · 事项已有新的记录 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The procedure knows no such act · 程序中没有此类行为; The act's fields are not as declared · 记录内容不符合要求; The claimed time lies in the future · 所称时间在将来; There is no such procedure · 没有此程序; The norm is faulty · 规范有误; The registry contradicts this · 与名册矛盾 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        act: components["schemas"]["Act"];
                        verdicts: components["schemas"]["Verdict"][];
                        findings: components["schemas"]["NewFinding"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The procedure knows no such act · 程序中没有此类行为; The act's fields are not as declared · 记录内容不符合要求; The claimed time lies in the future · 所称时间在将来; There is no such procedure · 没有此程序; The norm is faulty · 规范有误; The registry contradicts this · 与名册矛盾 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordActs: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acts: components["schemas"]["ActInput"][];
                    /** @description The matter's last number that the recorder has seen */
                    after?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; This act is already recorded · 该用权记录已存在; The matter has moved on · 事项已有新的记录 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The procedure knows no such act · 程序中没有此类行为; The act's fields are not as declared · 记录内容不符合要求; The claimed time lies in the future · 所称时间在将来; There is no such procedure · 没有此程序; The norm is faulty · 规范有误; The registry contradicts this · 与名册矛盾 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewActs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acts: components["schemas"]["ActInput"][];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The procedure knows no such act · 程序中没有此类行为; The act's fields are not as declared · 记录内容不符合要求; The claimed time lies in the future · 所称时间在将来; There is no such procedure · 没有此程序; The norm is faulty · 规范有误; The registry contradicts this · 与名册矛盾 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description mine: the reader is the owner */
                who?: "mine";
                body?: string;
                /** @description Of this matter's resolutions */
                decision?: string;
                state?: "assigned" | "under-way" | "done" | "checked" | "closed" | "cancelled";
                /** @description Still to be carried out */
                pending?: "true";
                /** @description The limit passed before it was reported done */
                late?: "true";
                /** @description The check found it carried out differently from the resolution */
                differing?: "true";
                /** @description Words of its title, of the decision's or of the department */
                query?: string;
                /** @description Without it what is still to be done comes first, by its due day */
                sort?: "title" | "decision" | "body" | "owner" | "due" | "percent" | "state" | "assigned";
                order?: "asc" | "desc";
                limit?: number;
                offset?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        total: number;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportTasks: {
        parameters: {
            query?: {
                /** @description mine: the reader is the owner */
                who?: "mine";
                body?: string;
                /** @description Of this matter's resolutions */
                decision?: string;
                state?: "assigned" | "under-way" | "done" | "checked" | "closed" | "cancelled";
                /** @description Still to be carried out */
                pending?: "true";
                /** @description The limit passed before it was reported done */
                late?: "true";
                /** @description The check found it carried out differently from the resolution */
                differing?: "true";
                /** @description Words of its title, of the decision's or of the department */
                query?: string;
                /** @description Without it what is still to be done comes first, by its due day */
                sort?: "title" | "decision" | "body" | "owner" | "due" | "percent" | "state" | "assigned";
                order?: "asc" | "desc";
                /** @description With commas between: title, decision, body, owner, department, due, percent, state, late, asDecided, extensions, assigned */
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listResolutions: {
        parameters: {
            query: {
                body: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Resolution"][];
                        taken: components["schemas"]["ActionTaken"][];
                        /** @description The body has more than 1000 matters; the newest are here */
                        more: boolean;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinRoom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    /** Format: uuid */
                    meeting?: string;
                    /** @default false */
                    takeOver?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        meeting: string;
                        /** Format: uuid */
                        device: string;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You take part on another device · 本人已在另一台设备上参会 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The room's code is wrong · 会场代码不对; The room refused this · 会场没有受理 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests · 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoom: {
        parameters: {
            query?: {
                /** @description As joinRoom gave it: then entering was the look */
                device?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeRoomStep: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomStep"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomStepAnswer"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; The matter has moved on · 事项已有新的记录 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The room refused this · 会场没有受理; The act's fields are not as declared · 记录内容不符合要求; The procedure knows no such act · 程序中没有此类行为; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRoomStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomStep"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomStepAnswer"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The matter has moved on · 事项已有新的记录 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The room refused this · 会场没有受理; The act's fields are not as declared · 记录内容不符合要求; The procedure knows no such act · 程序中没有此类行为; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeFloor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    matter: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The room refused this · 会场没有受理 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropFloor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    matter: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The room refused this · 会场没有受理 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openRoomScreen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The room refused this · 会场没有受理 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeRoomScreens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScreen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        screen: components["schemas"]["RoomScreen"];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinScreen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description The screen's cookie is set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        meeting: string;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The room's code is wrong · 会场代码不对 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSealing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sealing"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sealing was refused · 封存表态未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    offerSealingDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description P-256, uncompressed */
                    key: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sealing was refused · 封存表态未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startSealing: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The agenda item; null where the matter is one item
                     * @default null
                     */
                    item?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sealing"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sealing was refused · 封存表态未通过; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sealPosition: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The agenda item; null where the matter is one item
                     * @default null
                     */
                    item?: string | null;
                    round: number;
                    commitment: string;
                    serverHalf: string;
                    /** @description Sealed to the key of the station's device (HPKE) */
                    stationHalf: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sealing"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sealing was refused · 封存表态未通过; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStationHalves: {
        parameters: {
            query: {
                round: number;
                item?: string;
                /** @description Answered once the witnesses have signed for every seal, or need not be waited for any longer */
                wait?: "true";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            member: string;
                            commitment: string;
                            /** Format: uuid */
                            act: string;
                            /** @description Null where the server has lost it */
                            half: string | null;
                            /** @description c2sp.org/tlog-proof@v1; null while the seal is not in the log */
                            receipt: string | null;
                            /** @description Of the leaf in the receipt, the list of names first */
                            openings: {
                                field: string;
                                salt: string;
                                value?: unknown;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sealing was refused · 封存表态未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportLostHalves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The agenda item; null where the matter is one item
                     * @default null
                     */
                    item?: string | null;
                    round: number;
                    members: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sealing"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sealing was refused · 封存表态未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealPositions: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The agenda item; null where the matter is one item
                     * @default null
                     */
                    item?: string | null;
                    round: number;
                    halves: {
                        /** Format: uuid */
                        member: string;
                        half: string;
                    }[];
                    /**
                     * @description Whose position may stay unopened: they state openly afterwards
                     * @default []
                     */
                    unopened?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sealing"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; This act is already recorded · 该用权记录已存在; The witnesses are still waited for · 尚在等候见证签名 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sealing was refused · 封存表态未通过; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBallotProof: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        leaves: {
                            number: number;
                            entry: string;
                            /** @description The list of names, the type, and of openings and closings of ballots their hashes */
                            openings: {
                                field: string;
                                salt: string;
                                value?: unknown;
                            }[];
                        }[];
                        /** @description Of the last leaf; c2sp.org/tlog-proof@v1 */
                        receipt: string | null;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBallotBox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slots: {
                            slot: string;
                            sealed: string;
                        }[];
                        confirmed: string[];
                        objected: string[];
                        box: {
                            vote: string;
                            closing: string;
                            layers: string[];
                            unopened: number;
                            signature: string;
                        } | null;
                        counted: string | null;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prepareBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tellers: [
                        string,
                        string
                    ];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agreeBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    keys: {
                        /** @description P-256: one layer of every ballot is sealed to it */
                        sealing: string;
                        /** @description P-256: what is handed over for counting is sealed to it */
                        counting: string;
                        /** @description Ed25519 */
                        signing: string;
                    };
                } | {
                    signature: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    blinded: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blindSignature: string;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    castBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sealed: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    settled?: boolean;
                    /** @default  */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    objectSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOnBox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {boolean} */
                    goOn: true;
                } | {
                    closing: string;
                    box: {
                        vote: string;
                        closing: string;
                        layers: string[];
                        unopened: number;
                        signature: string;
                    };
                } | {
                    closing: string;
                    counted: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signAnnouncement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    announcement: components["schemas"]["BallotAnnouncement"];
                    signature: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    announceBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voidBallot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    incident: "device_lost" | "cast_again" | "not_cast" | "unconfirmed" | "server_crashed" | "tellers_device_restarted" | "objected" | "opened_early" | "teller_missing" | "tellers_disagree" | "box_wrong" | "unwitnessed" | "withdrawn";
                    /** @default  */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ballot"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The ballot refused this · 无记名投票没有受理; The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProofBundle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bundle (quanjian/proof-bundle/v1), for `quanjian ledger verify-item` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        format: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Not all of it is in the log yet; ask again in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "queued";
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: {
                format?: "json" | "docx";
            };
            header?: never;
            path: {
                id: string;
                kind: "record" | "minutes" | "station-notice" | "dossier";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeetingPaper: {
        parameters: {
            query?: {
                format?: "json" | "docx";
            };
            header?: never;
            path: {
                id: string;
                kind: "agenda" | "meeting-notice" | "station-report" | "attendance-sheet" | "meeting-record" | "meeting-minutes";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeetingRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRecord"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followMeetingRecord: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Items in whose matters it now stands */
                        matters: string[];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueMeetingMinutes: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    claimedAt: string;
                    differsFromRecord: boolean;
                    text?: string;
                    evidence?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Items in whose matters it now stands */
                        matters: string[];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The act's fields are not as declared · 记录内容不符合要求; The claimed time lies in the future · 所称时间在将来; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendTone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    key: string;
                    sealed: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The settings have changed elsewhere · 设置已在别处更改 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        least: number;
                        keys: {
                            /** Format: uuid */
                            key: string;
                            /** @description An uncompressed point of P-256, base64 */
                            publicKey: string;
                            wrapped: components["schemas"]["WrappedKey"];
                            madeBy: string;
                            /** Format: date-time */
                            madeAt: string;
                        }[];
                        groups: {
                            jurisdiction: string;
                            /** Format: uuid */
                            body: string;
                            bodyName: string;
                            /** Format: uuid */
                            chief: string;
                            chiefName: string;
                            /** Format: uuid */
                            key: string;
                            /** @description Answers, base64; from which meeting is not told */
                            sealed: string[];
                        }[];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeToneKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An uncompressed point of P-256, base64 */
                    publicKey: string;
                    wrapped: components["schemas"]["WrappedKey"];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        key: string;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Not in the log yet; ask again in a moment */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "queued";
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDisclosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The leaf, base64 */
                        entry: string;
                        openings: {
                            field: string;
                            salt: string;
                            value?: unknown;
                        }[];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has been erased · 内容已依法删除 */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepBlob: {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/png": string;
                "image/jpeg": string;
                "image/tiff": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/ofd": string;
                "application/zip": string;
                "application/octet-stream": string;
                "application/x-zip-compressed": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blob"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成; You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests · 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBlob: {
        parameters: {
            query?: {
                /** @description Shown by the browser, for PNG and JPEG; anything else is saved */
                inline?: "true";
            };
            header?: never;
            path: {
                blob: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "image/tiff": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/ofd": string;
                    "application/zip": string;
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has been erased · 内容已依法删除 */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseAct: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        act: string;
                        /** @enum {boolean} */
                        erased: true;
                        /**
                         * Format: uuid
                         * @description The matter that records the erasure
                         */
                        erasure: string;
                        /**
                         * Format: date-time
                         * @description Until when at the latest a backup can still hold it; null where there is none
                         */
                        backupsUntil: string | null;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The act's fields are not as declared · 记录内容不符合要求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description `next` of the page before, with the same filter */
                cursor?: string;
                limit?: number;
                state?: "open" | "answered" | "confirmed" | "dismissed" | "acted-on";
                severity?: "serious" | "moderate" | "minor";
                body?: string;
                constraint?: string;
                procedure?: string;
                /** @description Words of the matter's title or of the body's name */
                query?: string;
                /** @description Of those whose handling the reader sees: theirs to handle, theirs to answer, nobody's yet */
                who?: "handled-by-me" | "asked-of-me" | "unassigned";
                /** @description A limit of its handling has passed */
                late?: "true";
                /** @description Something is still to be done about it */
                pending?: "true";
                sort?: "opened" | "severity" | "due" | "body";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Finding"][];
                        next: string | null;
                        total: number;
                        /** @description What is still to be done, whatever the filter */
                        counts: {
                            handledByMe: number;
                            askedOfMe: number;
                            unassigned: number;
                        };
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误; The cursor is not valid · 翻页游标无效 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handleFinding: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingStep"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingDetail"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; The matter has moved on · 事项已有新的记录; This act is already recorded · 该用权记录已存在 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The handling was refused · 问题提示办理未通过; The act's fields are not as declared · 记录内容不符合要求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeetings: {
        parameters: {
            query?: {
                /** @description `next` of the page before, with the same filter */
                cursor?: string;
                limit?: number;
                body?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MeetingRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误; The cursor is not valid · 翻页游标无效 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    callMeeting: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingCall"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The act's fields are not as declared · 记录内容不符合要求; There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingCall"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The act's fields are not as declared · 记录内容不符合要求; There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderAgenda: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaOrder"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admitted"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; The matter has moved on · 事项已有新的记录 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The act's fields are not as declared · 记录内容不符合要求; The norm is faulty · 规范有误; There is no such procedure · 没有此程序 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listItemsForMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ItemForMeeting"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countUnreadMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description `next` of the page before, with the same filter */
                cursor?: string;
                limit?: number;
                unread?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Message"][];
                        next: string | null;
                        total: number;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误; The cursor is not valid · 翻页游标无效 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                } | {
                    /** @enum {boolean} */
                    all: true;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成; You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProcedures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Procedure"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNorms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NormPack"][];
                        /** @description Of all packs */
                        problems: components["schemas"]["PackProblem"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNorm: {
        parameters: {
            query?: {
                on?: string;
                body?: string;
            };
            header?: never;
            path: {
                pack: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Norm"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runNormCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pack: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Draft values, over what is in force */
                    parameters?: {
                        [key: string]: string;
                    };
                    /** @description The YAML of the procedure, edited; instead of what the pack says */
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NormCaseRun"][];
                        failed: number;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成; You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests · 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareNorms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    procedure: string;
                    left: components["schemas"]["LawChoice"];
                    right: components["schemas"]["LawChoice"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        left: components["schemas"]["Generation"];
                        right: components["schemas"]["Generation"];
                        changes: components["schemas"]["NormChange"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成; You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests · 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    procedure: string;
                    law: {
                        /** @description Draft values, over what is in force */
                        parameters?: {
                            [key: string]: string;
                        };
                        /** @description The YAML of the procedure, edited; instead of what the pack says */
                        text?: string;
                    };
                    /**
                     * Format: date
                     * @description Matters opened on this day or later
                     */
                    from?: string;
                    /**
                     * Format: date
                     * @description Matters opened before this day
                     */
                    to?: string;
                    /**
                     * Format: uuid
                     * @description Matters of this body only
                     */
                    body?: string;
                    /**
                     * @description How many differences are written out at most; all are counted
                     * @default 500
                     */
                    differences?: number;
                };
            };
        };
        responses: {
            /** @description One line of JSON for each event: started, progress, difference, and at last result or failed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BackTestLine"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests · 请求过于频繁 */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNormSettings: {
        parameters: {
            query?: {
                procedure?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["NormSetting"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeNormSetting: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NormProposal"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NormSetting"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The adoption was refused · 规范采用未通过; The act's fields are not as declared · 记录内容不符合要求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptNormSetting: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description The day that was looked at; refused when another has been proposed since
                     */
                    from?: string;
                    reasons?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NormSetting"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; The matter has moved on · 事项已有新的记录 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The adoption was refused · 规范采用未通过; The act's fields are not as declared · 记录内容不符合要求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawNormSetting: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Of an adopted setting: the first day on which it no longer holds
                     */
                    from?: string;
                    reasons: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NormSetting"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容; The matter has moved on · 事项已有新的记录 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The adoption was refused · 规范采用未通过; The act's fields are not as declared · 记录内容不符合要求 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookAhead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LookAhead"][];
                        conflicts: components["schemas"]["NormConflict"][];
                        /** @description Rules with data, persons or time, of whose conflicts nothing is said */
                        leftOut: string[];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNextActs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Recordable"][];
                        /** @description Who may be named: who has part in the matter, and who holds an office of its body today */
                        persons: {
                            /** Format: uuid */
                            person: string;
                            name: string;
                            initials: string[];
                            titles: string[];
                            /** @description In which capacity the matter knows the person already */
                            as: string | null;
                        }[];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such procedure · 没有此程序; The norm is faulty · 规范有误 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedgerStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerStatus"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    signInName: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account change was refused · 账号操作未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bindAccount: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    person: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account change was refused · 账号操作未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateAccount: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    person?: string;
                    /** @description The holder signs in by the identity provider alone */
                    withoutPassword?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedAccount"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account change was refused · 账号操作未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lockAccount: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account change was refused · 账号操作未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockAccount: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account change was refused · 账号操作未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedAccount"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account change was refused · 账号操作未通过 */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccountLog: {
        parameters: {
            query?: {
                /** @description `next` of the page before, with the same filter */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            type: string;
                            title: {
                                zh: string;
                                en: string;
                            };
                            /** Format: uuid */
                            account: string;
                            accountName: string;
                            /**
                             * Format: uuid
                             * @description Null for a change on the server's console
                             */
                            by: string | null;
                            byName: string | null;
                            /** Format: uuid */
                            person: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误; The cursor is not valid · 翻页游标无效 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLooks: {
        parameters: {
            query?: {
                /** @description `next` of the page before, with the same filter */
                cursor?: string;
                limit?: number;
                on?: string;
                body?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            person: string | null;
                            name: string;
                            account: string;
                            action: string;
                            subjects: string[];
                            /** Format: uuid */
                            body: string;
                            bodyName: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误; The cursor is not valid · 翻页游标无效 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenSession"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    session?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成; You may not do this · 无权进行此操作 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessionsOfAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenSession"][];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSessionsOfAccount: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    session?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The idempotency key was used for something else · 同一请求标识用于不同内容 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Idempotency-Key is required · 缺少 Idempotency-Key */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["System"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccountStandings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            account: string;
                            name: string;
                            signInName: string;
                            /** Format: uuid */
                            person: string | null;
                            /** @enum {string|null} */
                            administrator: "system" | "security" | "audit" | null;
                            /** @enum {string} */
                            status: "created" | "active" | "locked";
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date */
                            lastSignInOn: string | null;
                            offices: {
                                title: components["schemas"]["Bilingual"];
                                body: components["schemas"]["Bilingual"];
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string | null;
                            }[];
                            /** Format: date */
                            lastTermEndedOn: string | null;
                            passkeys: number;
                            authenticator: boolean;
                            concerns: ("term-ended" | "no-term" | "unbound" | "never-signed-in" | "first-password" | "no-second-factor")[];
                        }[];
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBackups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Backups"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeBackup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A backup is being made or tested · 正在备份或测试备份 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testBackup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A backup is being made or tested · 正在备份或测试备份 */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large · 请求内容过大 */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported · 不支持此内容类型 */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelBackup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cancelled: boolean;
                    };
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this · 无权进行此操作; The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: {
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data of an `act` event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ActEvent"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamRoom: {
        parameters: {
            query?: {
                language?: "zh" | "en";
                /** @description As joinRoom gave it: then entering was the look */
                device?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data of a `room` event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["RoomTold"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The sign-in is not complete · 登录步骤尚未完成 */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found · 没有找到 */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamScreen: {
        parameters: {
            query?: {
                language?: "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data of a `room` event */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ScreenTold"];
                };
            };
            /** @description The request is malformed · 请求格式有误 */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Sign in first · 请先登录 */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such method here · 不支持此请求方法 */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something broke · 系统故障 */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database is away · 数据库暂不可用 */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Storage is full · 存储空间不足 */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
