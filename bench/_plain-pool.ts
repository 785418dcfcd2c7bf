// nodemailer's plain pool, as one writes it without a desk: the floor that the fan-out is held against.
import { createTransport } from "nodemailer";

const [port = "0", count = "1000"] = process.argv.slice(2);
const transport = createTransport({
  pool: true,
  host: "127.0.0.1",
  port: Number(port),
  ignoreTLS: true,
  maxConnections: 8,
  maxMessages: 1_000,
});
const text =
  "Panne de télévision chez Proximus dans la province de Hainaut, depuis 21:00.\n\n".repeat(12);
const html = `<!doctype html><html lang="fr"><body>${"<p>Panne de télévision chez Proximus.</p>".repeat(25)}</body></html>`;
let sent = 0;
const began = performance.now();
const worker = async (): Promise<void> => {
  while (sent < Number(count)) {
    const n = sent++;
    await transport.sendMail({
      from: { name: "Vigie", address: "alerte@desk.test" },
      to: `r${n}@example.org`,
      subject: "Panne de télévision chez Proximus dans la province de Hainaut, depuis 21:00",
      text,
      html,
      headers: {
        "Auto-Submitted": "auto-generated",
        "List-Unsubscribe": "<https://desk.test/fr/mail/x/stop>",
      },
    });
  }
};
await Promise.all(Array.from({ length: 64 }, worker));
console.log(JSON.stringify({ perSecond: Number(count) / ((performance.now() - began) / 1000) }));
transport.close();
