import { LINE_PARTIES, type LineParty } from "../../model/line-record.ts";
import { VISIT_OUTCOMES } from "../../model/vocabulary.ts";
import type { Choice } from "../fields.ts";
import type { Frame } from "../frame.ts";
import { html, type Html } from "../html.ts";
import {
  area,
  entryForm,
  hidden,
  input,
  type RefusedEntry,
  select,
  stateOf,
  tick,
  whenField,
} from "./inputs.ts";
import { type LineView, partyName } from "./view.ts";

const partyChoices = (
  frame: Frame,
  parties: readonly LineParty[] = LINE_PARTIES,
): readonly Choice[] => parties.map((party) => ({ value: party, label: partyName(frame, party) }));

interface Drawn {
  readonly frame: Frame;
  readonly view: LineView;
  readonly refused: RefusedEntry | null;
}

/** One form behind its own word; open when it was refused. */
const folded = (
  { frame, view, refused }: Drawn,
  {
    kind,
    name,
  }: {
    readonly kind: string;
    readonly name:
      | "call"
      | "mail"
      | "letter"
      | "promise"
      | "visit"
      | "fixed"
      | "cost"
      | "note"
      | "homeRepair";
  },
  body: Html,
): Html => {
  const open = refused?.kind === kind && (kind !== "contact" || refused.values["by"] === name);
  return html`<details class="more" id="add-${name}" ${open && html` open`}>
    <summary>${frame.say(`line.add.${name}`)}</summary>
    ${entryForm(
      { action: `${view.path}/records`, kind, name },
      html`${body}
        <p class="send"><button type="submit">${frame.say("line.keep")}</button></p>`,
    )}
  </details>`;
};

const when = (drawn: Drawn, kind: string): Html =>
  whenField(drawn.frame, stateOf(drawn.refused, kind), drawn.frame.say("line.when"));

function contact(drawn: Drawn, by: "call" | "mail" | "letter"): Html {
  const { frame, refused } = drawn;
  const { say } = frame;
  const form = stateOf(refused?.values["by"] === by ? refused : null, "contact");
  const call = by === "call";
  return folded(
    drawn,
    { kind: "contact", name: by },
    html`${hidden("by", by)}
    ${select(form, { name: "party", label: say("line.with") }, { choices: partyChoices(frame), first: "operator" })}
    ${select(
      form,
      { name: "direction", label: say("line.direction") },
      {
        choices: (["out", "in"] as const).map((value) => ({
          value,
          label: say(`line.direction.${value}`),
        })),
        first: "out",
      },
    )}
    ${area(form, { name: "words", label: say("line.words") })}
    ${call && input(form, { name: "number", label: say("line.number") }, { inputmode: "tel", maxlength: 200 })}
    ${call && input(form, { name: "who", label: say("line.who") }, { maxlength: 120 })}
    ${call && input(form, { name: "waited", label: say("line.waited") }, { inputmode: "numeric", maxlength: 4 })}
    ${call && tick(form, { name: "reached", label: say("line.reached") })}
    ${whenField(frame, form, say("line.when"))}`,
  );
}

function promise(drawn: Drawn): Html {
  const { frame, refused } = drawn;
  const { say } = frame;
  const form = stateOf(refused, "promise");
  return folded(
    drawn,
    { kind: "promise", name: "promise" },
    html`${select(form, { name: "party", label: say("line.by") }, { choices: partyChoices(frame), first: "operator" })}
    ${input(form, { name: "day", label: say("line.day") }, { type: "date", required: true })}
    ${select(
      form,
      { name: "part", label: say("line.part") },
      {
        choices: (["day", "morning", "afternoon"] as const).map((value) => ({
          value,
          label: say(`line.part.${value}`),
        })),
        first: "day",
      },
    )}
    ${area(form, { name: "words", label: say("line.words") })} ${when(drawn, "promise")}`,
  );
}

function visit(drawn: Drawn): Html {
  const { frame, refused } = drawn;
  const { say } = frame;
  const form = stateOf(refused, "visit");
  return folded(
    drawn,
    { kind: "visit", name: "visit" },
    html`${select(form, { name: "party", label: say("line.by") }, { choices: partyChoices(frame), first: "operator" })}
    ${select(
      form,
      { name: "outcome", label: say("line.outcome") },
      {
        choices: VISIT_OUTCOMES.map((value) => ({ value, label: say(`line.outcome.${value}`) })),
        first: "kept",
      },
    )}
    ${input(form, { name: "minutes", label: say("line.minutes") }, { inputmode: "numeric", maxlength: 4 })}
    ${area(form, { name: "said", label: say("line.theySaid") })}
    ${input(form, { name: "who", label: say("line.who") }, { maxlength: 120 })}
    ${tick(form, { name: "box", label: say("line.box") })}
    ${whenField(frame, form, say("line.whenLeft"))}`,
  );
}

function fixed(drawn: Drawn): Html {
  const { frame, refused } = drawn;
  const form = stateOf(refused, "said_fixed");
  return folded(
    drawn,
    { kind: "said_fixed", name: "fixed" },
    html`${select(form, { name: "party", label: frame.say("line.by") }, { choices: partyChoices(frame), first: "operator" })}
    ${area(form, { name: "words", label: frame.say("line.words") })} ${when(drawn, "said_fixed")}`,
  );
}

function cost(drawn: Drawn): Html {
  const { frame, refused } = drawn;
  const form = stateOf(refused, "cost");
  return folded(
    drawn,
    { kind: "cost", name: "cost" },
    html`${input(form, { name: "amount", label: frame.say("line.amount") }, { inputmode: "decimal", required: true, maxlength: 14 })}
    ${area(form, { name: "words", label: frame.say("line.costFor") })} ${when(drawn, "cost")}`,
  );
}

const note = (drawn: Drawn): Html =>
  folded(
    drawn,
    { kind: "note", name: "note" },
    html`${area(stateOf(drawn.refused, "note"), { name: "words", label: drawn.frame.say("line.words") }, 3)}
    ${when(drawn, "note")}`,
  );

/** As any form does it, or kept on the phone with the picture until there is a network. */
function photo({ frame, view, refused }: Drawn): Html {
  const { say } = frame;
  const form = stateOf(refused, "photo");
  return html`<details class="more" id="add-photo" ${refused?.kind === "photo" && html` open`}>
    <summary>${say("line.add.photo")}</summary>
    <form
      action="${view.path}/photos"
      method="post"
      enctype="multipart/form-data"
      data-line="photo"
    >
      <input type="hidden" name="key" value="" /><input type="hidden" name="at" value="" />
      <p class="small">${say("line.photoText")}</p>
      ${input(form, { name: "photo", label: say("line.photoFile") }, { type: "file", accept: "image/jpeg,image/png,image/webp", required: true })}
      ${area(form, { name: "words", label: say("line.photoWords") })}
      ${whenField(frame, form, say("line.when"))}
      <p class="send"><button type="submit">${say("line.keep")}</button></p>
    </form>
  </details>`;
}

/** The advice stands before the form, and has to be read to go on. */
function homeRepair(drawn: Drawn): Html {
  const { frame, refused } = drawn;
  const { say } = frame;
  const form = stateOf(refused, "home_repair");
  return folded(
    drawn,
    { kind: "home_repair", name: "homeRepair" },
    html`<ul class="rows">
        ${(["network", "light", "mains", "photo"] as const).map(
          (what) => html`<li class="row"><div>${say(`line.safety.${what}`)}</div></li>`,
        )}
      </ul>
      ${tick(form, { name: "advised", label: say("line.safety.read") })}
      ${area(form, { name: "words", label: say("line.safety.what") })} ${when(drawn, "home_repair")}`,
  );
}

/** Everything that may be written down, each behind one word. */
export const entryForms = (frame: Frame, view: LineView, refused: RefusedEntry | null): Html => {
  const drawn = { frame, view, refused };
  return html`<section id="add">
    <h2>${frame.say("line.add")}</h2>
    <div>
      ${contact(drawn, "call")}${contact(drawn, "mail")}${contact(drawn, "letter")}${promise(drawn)}${visit(drawn)}${fixed(drawn)}${cost(drawn)}${photo(drawn)}${note(drawn)}${homeRepair(drawn)}
    </div>
  </section>`;
};
