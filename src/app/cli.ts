import { InputError } from "./scenario/rows.ts";

/** Exit codes of the contract. */
export const EXIT = { done: 0, no: 1, badInput: 2 } as const;

interface Verb {
  readonly usage: string;
  readonly does: string;
  readonly load: () => Promise<(args: readonly string[]) => Promise<number>>;
}

/** Each verb is loaded when it is called: `vigie --help` must not wait for a gazetteer. */
const VERBS: Readonly<Record<string, Verb>> = {
  desk: {
    usage: "vigie desk [--port N] [--host ADDRESS] [--data DIR]",
    does: "runs the desk: pages, intake, watch; prints its links",
    load: async () => (await import("./verbs/desk.ts")).desk,
  },
  read: {
    usage: "vigie read [--statements] [--explain] < messages.jsonl",
    does: "reads messages {id, text, published_at, lang?, country?, zone?}, one JSON object a line",
    load: async () => (await import("./verbs/read.ts")).read,
  },
  replay: {
    usage: "vigie replay DIR [--until TIME] [--settings FILE]",
    does: "runs a scenario folder through the rules of the live desk, prints one JSON document; with --settings {alarm_budget_per_week?, sources_min?, mute?} also what these would have changed",
    load: async () => (await import("./verbs/replay.ts")).replay,
  },
  simulate: {
    usage: "vigie simulate --scenario FILE --seed N --out DIR",
    does: "writes a scenario folder with its truth from a seeded world of witnesses",
    load: async () => (await import("./verbs/simulate.ts")).simulateVerb,
  },
  demo: {
    usage: "vigie demo [NAME] [--port N] [--host ADDRESS]",
    does: "plays a scenario on live pages in a sandbox that keeps nothing",
    load: async () => (await import("./verbs/demo.ts")).demo,
  },
  "mail-check": {
    usage: "vigie mail-check [--to ADDRESS]",
    does: "looks up SPF, DKIM and DMARC of the sender, sends a test message; says what to do",
    load: async () => {
      const { mailCheck } = await import("./verbs/mail-check.ts");
      return (args) => mailCheck(args);
    },
  },
  verify: {
    usage: "vigie verify FILE|DIR [--key KEY] [--journal EXPORT]",
    does: "checks the chain of a journal export or a data folder, the exported diary of a line, or a checkpoint; names the first bad record",
    load: async () => (await import("./verbs/verify.ts")).verify,
  },
  export: {
    usage: "vigie export [--data DIR] [--photos DIR] > journal.jsonl",
    does: "writes the journal as JSON Lines, without keys of persons; sealed photos into a folder",
    load: async () => (await import("./verbs/export.ts")).exportVerb,
  },
  rebuild: {
    usage: "vigie rebuild [--data DIR]",
    does: "computes the store anew from the journal (the desk must be stopped)",
    load: async () => (await import("./verbs/rebuild.ts")).rebuild,
  },
  erase: {
    usage: "vigie erase REPORT [--data DIR]",
    does: "deletes the key of a report for good (the desk must be stopped; else use its page)",
    load: async () => (await import("./verbs/erase.ts")).erase,
  },
  key: {
    usage: "vigie key create --role R [--label TEXT] [--data DIR]",
    does: "makes a key for a program, shown once (the desk must be stopped; else use its page /desk/accounts)",
    load: async () => (await import("./verbs/key.ts")).key,
  },
  doctor: {
    usage: "vigie doctor [--data DIR]",
    does: "checks what a desk needs here: settings, folder, disk, clock, journal; 1 when something is wrong",
    load: async () => (await import("./verbs/doctor.ts")).doctor,
  },
};

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function help(): void {
  say("Vigie, a telecom outage desk.\n");
  for (const { usage, does } of Object.values(VERBS)) say(`  ${usage}\n      ${does}`);
}

/** Runs one verb and sets the exit code; nothing but a verb's own output goes to stdout. */
export async function main(argv: readonly string[]): Promise<void> {
  const [name, ...args] = argv;
  const verb = name === undefined ? undefined : VERBS[name];
  if (verb === undefined) {
    if (name !== undefined && name !== "--help" && name !== "help")
      say(`vigie: no command "${name}"`);
    help();
    process.exitCode = name === "--help" || name === "help" ? EXIT.done : EXIT.badInput;
    return;
  }
  if (args.includes("--help")) {
    say(`${verb.usage}\n${verb.does}`);
    return;
  }
  try {
    process.exitCode = await (await verb.load())(args);
  } catch (error) {
    if (!isInputError(error)) throw error;
    say(`vigie ${name}: ${error.message}`);
    process.exitCode = EXIT.badInput;
  }
}

/** Bad usage of a verb (node:util) counts like bad input. */
function isInputError(error: unknown): error is Error {
  if (error instanceof InputError) return true;
  // Its message says who has the folder, and what to do.
  if (error instanceof Error && "code" in error && error.code === "in_use") return true;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("ERR_PARSE_ARGS");
}
