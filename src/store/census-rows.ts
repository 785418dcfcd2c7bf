import type { AnswerFact, CensusDecision, Entry } from "../model/entry.ts";

type Run = (sql: string, values: readonly (string | number | null)[]) => void;

/** Rounds asked about one statement are one census; a round without a statement is one by itself. */
const INSERT_CENSUS = `INSERT INTO censuses (census, incident, statement, at) SELECT ?1, ?2, ?3, ?4
  WHERE ?3 IS NULL OR NOT EXISTS (SELECT 1 FROM censuses WHERE incident = ?2 AND statement = ?3)`;
const INSERT_ASKED = `INSERT OR IGNORE INTO census_asked (census, report, at)
  SELECT census, ?3, ?4 FROM censuses WHERE census = ?1 OR (?5 IS NOT NULL AND incident = ?2 AND statement = ?5)`;
/** The first answer of each asked witness counts: who is asked again said before that it was not back. */
const ANSWER = `UPDATE census_asked SET status = ?2 WHERE report = ?1 AND status IS NULL AND at <= ?3`;

/** Who was asked in which census, and what came back. */
export class CensusRows {
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  add(
    { seq, at }: Pick<Entry, "seq" | "at">,
    { incident, statement, asked }: CensusDecision,
  ): void {
    this.#run(INSERT_CENSUS, [seq, incident, statement, at]);
    for (const report of asked) this.#run(INSERT_ASKED, [seq, incident, report, at, statement]);
  }

  answer({ report, status, saidAt }: AnswerFact): void {
    this.#run(ANSWER, [report, status, saidAt]);
  }
}
