import { loadKnowledge } from "../knowledge.ts";
import { detectorDepsOf } from "../detector-deps.ts";
import { WhatIf } from "../../watch/what-if/what-if.ts";
import type { FromProcess, ToProcess } from "./protocol.ts";

/** The process of one what-if: takes the facts of the past, answers with the comparison, ends. */
let run: WhatIf | null = null;

const answer = (message: FromProcess): void => void process.send?.(message);

function take(message: ToProcess): void {
  switch (message.kind) {
    case "start": {
      const knowledge = loadKnowledge();
      run = new WhatIf(detectorDepsOf({ knowledge, country: message.country }), message);
      return answer({ kind: "taken" });
    }
    case "facts":
      message.facts.forEach((fact, index) => {
        const seq = message.seq + index;
        run?.take(typeof fact === "number" ? { seq, at: fact, fact: { kind: "tick" } } : fact);
      });
      return answer({ kind: "taken" });
    case "end":
      if (run === null) throw new Error("asked for a result before the start");
      return answer({ kind: "done", result: run.result() });
  }
}

process.on("message", (message: ToProcess) => take(message));
// The desk is gone: nobody waits for an answer.
process.on("disconnect", () => process.exit(0));
