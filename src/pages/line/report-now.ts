import { businessOf, linesOf, recordsOf } from "../../lines/line-file.ts";
import { nowOf, troubleSince } from "../../lines/tapped.ts";
import type { PageContext } from "../context.ts";
import { type Frame, frameOf } from "../frame.ts";
import { html } from "../html.ts";
import { publicPage } from "../layout.ts";
import { dutiesSection } from "./duties.ts";
import { entryForm, hidden, select, tick } from "./inputs.ts";
import { EMPTY_FORM } from "../fields.ts";
import { type LineView, roleName, tapName } from "./view.ts";

/** What to tell the operator: only what stands in the file. */
function reportText(frame: Frame, { file }: LineView): string {
  const { say } = frame;
  const business = businessOf(file);
  const lines = linesOf(file).flatMap(({ line, contract, operator }) => {
    const run = nowOf(file, line);
    if (run === null || run.state === "works") return [];
    const since = troubleSince(file, line) ?? run.at;
    return [
      say("line.report.line", {
        line: roleName(frame, line),
        operator: operator === null ? "–" : (frame.operators.get(operator)?.name ?? "–"),
        contract: contract ?? "–",
        state: tapName(frame, run.state),
        since: `${frame.times.day(since)}, ${frame.times.clock(since)}`,
      }),
    ];
  });
  const told = recordsOf(file, "contact").filter(({ body }) => body.direction === "out").length;
  return [
    say("line.report.head", {
      name: business?.name ?? "–",
      place: [business?.street, business?.place].filter(Boolean).join(", ") || "–",
    }),
    ...lines,
    ...(told > 0 ? [say("line.report.before", { count: told })] : []),
    say("line.report.ask"),
    say("line.report.at", {
      at: `${frame.times.day(frame.now)}, ${frame.times.clock(frame.now)}`,
      zone: frame.zone,
    }),
  ].join("\n");
}

/** With the diary's own address as a copy, where there is one: what is sent is written down by itself. */
const mailTo = (subject: string, text: string, copy: string | null): string =>
  `mailto:?${copy === null ? "" : `cc=${encodeURIComponent(copy)}&`}subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;

/** `…/report`: a dated report to the operator; some rights begin with it. */
export function reportNowPage(context: PageContext, view: LineView): string {
  const frame = frameOf(context);
  const { say } = frame;
  const title = say("line.page.report");
  const text = reportText(frame, view);
  const main = html`<h1>${title}</h1>
    <p>${say("line.report.why")}</p>
    <pre>${text}</pre>
    <p><a href="${mailTo(title, text, view.mailAddress)}">${say("line.duty.mail")}</a></p>
    ${dutiesSection(frame, view)}
    <section>
      <h2>${say("line.report.done")}</h2>
      ${entryForm(
        { action: `${view.path}/records`, kind: "contact", name: "reported" },
        html`${hidden("party", "operator")}${hidden("direction", "out")}${hidden("words", text.slice(0, 2000))}
          ${select(
            EMPTY_FORM,
            { name: "by", label: say("line.report.how") },
            {
              choices: (["call", "mail", "letter"] as const).map((value) => ({
                value,
                label: say(`line.add.${value}`),
              })),
              first: "call",
            },
          )}
          ${tick(EMPTY_FORM, { name: "reached", label: say("line.reached") })}
          <p class="send"><button type="submit">${say("line.keep")}</button></p>`,
      )}
    </section>
    <p><a href="${view.path}">${say("line.back")}</a></p>`;
  return publicPage(frame, { title, path: null, main, secret: true, scripts: ["line"] });
}
