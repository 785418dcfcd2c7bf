import type { IncidentPage } from "../store/views.ts";
import type { PageContext } from "./context.ts";
import { frameOf } from "./frame.ts";
import { cleanText } from "./html.ts";
import { postMortemOf } from "./postmortem.ts";

/** Words of people stay words: what Markdown would read as a sign, or a line of its own, is escaped. */
export const plainMarkdown = (text: string): string =>
  cleanText(text)
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&]/g, (sign) => `\\${sign}`)
    .replaceAll(/^([-+=]|\d+[.)])/g, (sign) => `\\${sign}`);

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${plainMarkdown(title)}`, "", ...lines, ""];

/** CommonMark with one table. `address`: of the incident's page, where the desk knows its own. */
export function postMortemMarkdown(
  context: PageContext,
  view: IncidentPage,
  address: string | null,
): string {
  const frame = frameOf(context);
  const { say, times } = frame;
  const report = postMortemOf(frame, view);
  const asOf = `${times.day(frame.now)}, ${times.clock(frame.now)}`;
  const lines = [
    `# ${plainMarkdown(report.title)}`,
    "",
    plainMarkdown(report.lead),
    "",
    ...section(
      say("incident.extent"),
      report.extent === null ? [] : [plainMarkdown(report.extent)],
    ),
    ...section(
      say("postmortem.timeline"),
      report.moments.map(
        ({ at, who, side, text }) =>
          `- **${plainMarkdown(times.short(at))}** ${plainMarkdown(who ?? say(`axis.${side}`))}${who === null ? ": " : ": “"}${plainMarkdown(text)}${who === null ? "" : "”"}`,
      ),
    ),
    ...section(
      say("findings.title"),
      report.findings.flatMap(({ claim, verdict, text, replies }) => [
        `- **${plainMarkdown(claim)}**${verdict === null ? "" : ` (${plainMarkdown(verdict)})`}: ${plainMarkdown(text)}`,
        ...replies.map(
          (reply) =>
            `  - ${plainMarkdown(reply.who)} (${plainMarkdown(times.short(reply.at))}): “${plainMarkdown(reply.text)}”`,
        ),
      ]),
    ),
    ...section(
      say("conflict.title"),
      report.conflicts.map((text) => `- ${plainMarkdown(text)}`),
    ),
    ...section(
      say("link.title"),
      report.links.map((text) => `- ${plainMarkdown(text)}`),
    ),
    ...section(say("postmortem.curve"), [
      `| ${say("bars.hour")} | ${say("bars.reports")} | ${say("bars.usual")} | ${say("axis.says")} |`,
      "| --- | ---: | ---: | --- |",
      ...report.curve.map(
        ({ bar, says }) =>
          `| ${plainMarkdown(times.short(bar.from))} | ${bar.reports ?? say("bars.few")} | ${frame.wording.number(bar.usual)} | ${plainMarkdown(says.join(", "))} |`,
      ),
    ]),
    plainMarkdown(say("postmortem.note")),
    "",
    `${plainMarkdown(frame.deskName)}. ${plainMarkdown(say("site.asOf", { at: asOf }))}${address === null ? "" : ` <${address}>`}`,
    "",
  ];
  return lines.join("\n");
}
