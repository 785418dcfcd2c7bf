import type { LineRecord, LineRecordBody } from "../../model/line-record.ts";
import type { Frame } from "../frame.ts";
import { money, partyName, roleName, rolesText, tapName } from "./view.ts";

/** What an entry says, as a sentence without its words. */
export function recordSentence(frame: Frame, { body }: LineRecord): string {
  const { say } = frame;
  switch (body.kind) {
    case "business":
      return say("line.said.business", { name: body.name });
    case "line": {
      const operator = body.operator === null ? null : frame.operators.get(body.operator)?.name;
      return say("line.said.line", {
        line: roleName(frame, body.line),
        operator: operator ?? say("line.operatorUnknown"),
      });
    }
    case "state":
      return say("line.said.state", {
        lines: rolesText(frame, body.lines),
        state: tapName(frame, body.state),
      });
    case "cause":
      return say(`line.said.cause.${body.answer}`);
    case "contact":
      return say(`line.said.${body.by}.${body.direction}`, { party: partyName(frame, body.party) });
    case "promise":
      return say("line.said.promise", {
        party: partyName(frame, body.party),
        day: frame.times.day(body.from),
        from: frame.times.clock(body.from),
        until: frame.times.clock(body.until),
      });
    case "visit":
      return say(`line.said.visit.${body.outcome}`, { party: partyName(frame, body.party) });
    case "cost":
      return say("line.said.cost", { amount: money(frame, body.cents) });
    case "takings":
      return say("line.said.takings", {
        day: body.day,
        expected: body.expectedCents === null ? "–" : money(frame, body.expectedCents),
        actual: body.actualCents === null ? "–" : money(frame, body.actualCents),
      });
    case "takings_list": {
      const days = body.days.map(({ day }) => day).toSorted();
      const [from = "–", until = "–"] = [days[0], days.at(-1)];
      return say("line.said.takingsList", { days: days.length, from, until });
    }
    case "mail_address":
      return say(body.open ? "line.said.mailAddress" : "line.said.mailAddressEnd");
    case "photo":
      return say("line.said.photo");
    case "note":
      return say("line.said.note");
    case "check":
      return say("line.said.check", { line: roleName(frame, body.line) });
    case "said_fixed":
      return say("line.said.fixed", { party: partyName(frame, body.party) });
    case "home_repair":
      return say("line.said.homeRepair");
    case "notice":
      return say("line.said.notice", { notice: say(`line.notice.${body.notice}`) });
    case "notice_end":
      return say("line.said.noticeEnd");
    case "joined":
      return say("line.said.joined", { line: roleName(frame, body.line) });
    case "withdrawn":
      return say("line.said.withdrawn");
  }
}

/** The particulars of an entry, each a short phrase. */
export function recordDetails(frame: Frame, body: LineRecordBody): readonly string[] {
  const { say } = frame;
  const details: (string | null)[] = [];
  if (body.kind === "contact") {
    if (body.mail?.automatic === true) details.push(say("line.detail.automatic"));
    if (body.mail?.auth === "fail") details.push(say("line.detail.forged"));
    details.push(
      body.number,
      body.waitedMinutes === null
        ? null
        : say("line.detail.waited", { minutes: body.waitedMinutes }),
      body.by === "call" && body.direction === "out"
        ? say(body.reached ? "line.detail.reached" : "line.detail.notReached")
        : null,
    );
  }
  if (body.kind === "visit") {
    details.push(
      body.minutes === null ? null : say("line.detail.minutes", { minutes: body.minutes }),
      body.boxChanged ? say("line.detail.box") : null,
    );
  }
  if ("who" in body) details.push(body.who);
  if (body.kind === "line")
    details.push(body.contract, ...body.services.map((one) => say(`line.service.${one}`)));
  if (body.kind === "business") details.push(body.place, body.street, body.phone);
  if (body.kind === "check")
    for (const [item, result] of Object.entries(body.results))
      details.push(say(`line.checked.${result}`, { item: say(`line.check.${item as "web"}`) }));
  if (body.kind === "check" && body.measured !== undefined) {
    const { sent, answered, medianMs, kbits } = body.measured;
    const ms = medianMs === null ? "–" : String(medianMs);
    const mbits = kbits === null ? "–" : (kbits / 1000).toFixed(1);
    details.push(
      say("line.measure.said", { answered: String(answered), sent: String(sent), ms, mbits }),
    );
  }
  if (body.kind === "notice") {
    details.push(body.instead, body.until === null ? null : frame.times.until(body.until));
  }
  return details.filter((detail): detail is string => detail !== null && detail !== "");
}

/** The words somebody typed or heard; null: there are none. */
export const wordsOfRecord = (body: LineRecordBody): string | null => {
  if (body.kind === "visit") return body.said;
  return "words" in body ? body.words : null;
};
