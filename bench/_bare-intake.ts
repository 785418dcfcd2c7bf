// The floor: a bare HTTP server that parses JSON and commits it durably to a bare table, all waiting
// requests in one commit. No checks, no index but the key, no chain, no reading, no watch.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const db = new DatabaseSync(join(process.argv[2] ?? ".", "bare.sqlite"));
db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
db.exec("CREATE TABLE report (key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID");
const insert = db.prepare("INSERT INTO report VALUES (?, ?)");
let waiting: { key: string; body: string; response: ServerResponse }[] = [];
let number = 0;

function commit(): void {
  const group = waiting;
  waiting = [];
  db.exec("BEGIN");
  for (const { key, body } of group) insert.run(key, body);
  db.exec("COMMIT");
  for (const { key, response } of group) {
    response.writeHead(201, { "content-type": "application/json" });
    response.end(JSON.stringify({ id: key }));
  }
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    number += 1;
    if (waiting.length === 0) setImmediate(commit);
    waiting.push({ key: `bare-${number}`, body: JSON.stringify(body), response });
  });
});
server.listen(0, "127.0.0.1", () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
