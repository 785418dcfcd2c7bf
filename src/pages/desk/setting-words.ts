import type { AlarmSettings, Mute, SettingChange } from "../../model/setting.ts";
import type { Frame } from "../frame.ts";
import { type DeskSettings, PUBLISHER_PARTS } from "../../model/desk-settings.ts";
import { asAreaCode } from "../../model/ids.ts";
import { operatorName, placeName, placeNameInFull } from "../naming.ts";

/** "0,25 fausse alarme par semaine, 3 témoins au moins" */
export const alarmsText = (frame: Frame, alarms: AlarmSettings): string =>
  frame.say("changes.alarms", {
    budget: frame.wording.precise(alarms.alarmBudgetPerWeek),
    sources: alarms.sourcesMin,
  });

/** "Proximus, télévision, Charleroi" */
export function mutedText(
  frame: Frame,
  { operator, service, area }: Pick<Mute, "operator" | "service" | "area">,
): string {
  const what = frame.say(service === null ? "mutes.allServices" : `service.${service}`);
  const where = area === null ? frame.say("mutes.everywhere") : placeNameInFull(frame, area);
  return `${operatorName(frame, operator)}, ${what}, ${where}`;
}

/** What the desk was said to be: only what differs from the environment. */
export function deskText(frame: Frame, settings: DeskSettings): string {
  const { country, operatorsFirst, languages, name, accent, publisher } = settings;
  const parts = [
    name,
    country === null ? null : placeName(frame, asAreaCode(country)),
    languages.map((lang) => lang.toUpperCase()).join(" "),
    operatorsFirst.map((id) => operatorName(frame, id)).join(" · "),
    accent,
    ...PUBLISHER_PARTS.map((part) => publisher[part]),
  ];
  return parts.filter((part) => part !== null && part !== "").join(", ") || "–";
}

/** What a change did; `known` gives the mute that an end names. */
export function changeText(
  frame: Frame,
  change: SettingChange,
  known: (mute: Mute["id"]) => Mute | null,
): string {
  switch (change.what) {
    case "alarms":
      return alarmsText(frame, change);
    case "mute":
      return frame.say("changes.mute", {
        what: mutedText(frame, change.mute),
        until: frame.times.short(change.mute.until),
      });
    case "unmute": {
      const mute = known(change.mute);
      const what = mute === null ? change.mute : mutedText(frame, mute);
      return frame.say("changes.unmute", { what });
    }
    case "mail":
      return change.relay === null
        ? frame.say("changes.mailOff")
        : frame.say("changes.mail", { what: `${change.from ?? ""}, ${change.relay}` });
    case "desk":
      return frame.say("changes.desk", { what: deskText(frame, change) });
  }
}

/** The name of who changed a setting; of a session without an account enough to tell two apart. */
export const editorText = (names: ReadonlyMap<string, string>, editor: string | null): string =>
  editor === null ? "–" : (names.get(editor) ?? editor.slice(0, 6));
