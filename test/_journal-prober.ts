/** A journal driven by lines on stdin, so that a test may change the limits of its process meanwhile. */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";

import { tick } from "../src/journal/_drafts.ts";
import { JournalError } from "../src/journal/port.ts";
import { openSqliteJournal } from "../src/journal/sqlite/open-sqlite-journal.ts";

const [, , dir = ""] = process.argv;
const { journal, vault } = await openSqliteJournal({ dir, clock: () => Date.now() });

const obey = async (command: string, argument: string): Promise<string> => {
  switch (command) {
    case "append": {
      const [answer] = await journal.append([tick(argument)]);
      return `${answer?.seq} ${answer?.duplicate === true ? "known" : "new"}`;
    }
    case "seal":
      await vault.seal(argument, Buffer.from("words"));
      return "sealed";
    case "erase":
      await vault.erase(argument);
      return "erased";
    case "read":
      return (await journal.read(1, 100)).map((entry) => entry.key).join(" ");
    case "close":
      await journal.close();
      return "closed";
    default:
      return "?";
  }
};

for await (const line of createInterface({ input: process.stdin })) {
  const [command = "", argument = ""] = line.split(" ");
  const answer = await obey(command, argument).catch((error: unknown) =>
    error instanceof JournalError ? error.code : String(error),
  );
  writeSync(1, `${answer}\n`);
}
