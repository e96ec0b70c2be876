import { Problem } from "../platform/index.ts";
import { changeSettings, SettingsChange, SettingsShape, settingsOf } from "../settings/index.ts";
import { operation } from "./operation.ts";

const tag = "Settings";
const path = "/api/v1/me/settings";

export const settingOperations = [
  operation({
    id: "getSettings",
    method: "get",
    path,
    tag,
    summary: "What the account has chosen for its pages: language, density, columns, saved views",
    access: "signed-in",
    answer: SettingsShape,
    handle: ({ services, principal }) =>
      settingsOf(services.database, principal.jurisdiction, principal.account),
  }),
  operation({
    id: "changeSettings",
    method: "post",
    path,
    tag,
    summary: "Replaces the parts that are given; asked twice it does the same as once",
    access: "signed-in",
    body: SettingsChange,
    answer: SettingsShape,
    problems: ["settings_moved_on"],
    async handle({ services, principal, body }) {
      const { jurisdiction, account } = principal;
      const change = await changeSettings(services.database, jurisdiction, account, body);
      if (change.ok) return change.settings;
      if (change.reason === "moved-on")
        throw new Problem("settings_moved_on", {
          zh: "设置已在其他窗口或设备上更改，请重新读取后再改",
          en: "The settings were changed in another window or on another device; read them again, then change them",
        });
      const { path: place, message } = change.fault;
      throw new Problem("malformed_request", message, { errors: [{ path: place, message }] });
    },
  }),
];
