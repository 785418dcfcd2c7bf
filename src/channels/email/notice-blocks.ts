import type { DatedNotice, Told } from "../../dispatch/merge.ts";
import type { Frame } from "../../pages/frame.ts";
import { subjectText, whereText } from "../../pages/naming.ts";
import { incidentPath, publicHref } from "../../pages/paths.ts";
import type { Block } from "./body.ts";

/** The sentence of the newest notice of one incident. */
export function headOf(frame: Frame, { newest, all }: Told): string {
  const { notice, at } = newest;
  return frame.say(`letter.head.${notice.kind}`, {
    subject: subjectText(frame, notice.operator, notice.services),
    // Where it was, when nothing of it is left.
    where: whereText(frame, notice.areas.length > 0 ? notice.areas : (all[0]?.notice.areas ?? [])),
    since: frame.times.since(notice.onset),
    at: frame.times.at(notice.onset),
    until: frame.times.until(notice.endedAt ?? at),
  });
}

const lineOf = (frame: Frame, { notice, at }: DatedNotice): string =>
  frame.say(`letter.line.${notice.kind}`, {
    at: frame.times.short(at),
    onset: frame.times.short(notice.onset),
    until: frame.times.short(notice.endedAt ?? at),
  });

/** One incident in a message: its state, how it came to it when several things waited, its page. */
export function toldBlocks(frame: Frame, told: Told, origin: string): readonly Block[] {
  const timeline: readonly Block[] =
    told.all.length < 2
      ? []
      : [
          { kind: "text", text: frame.say("letter.timeline") },
          { kind: "list", items: told.all.map((one) => lineOf(frame, one)) },
        ];
  const url = `${origin}${publicHref(frame, incidentPath(told.newest.notice.incident))}`;
  return [
    { kind: "head", text: headOf(frame, told) },
    ...timeline,
    { kind: "link", label: frame.say("letter.page"), url },
  ];
}
