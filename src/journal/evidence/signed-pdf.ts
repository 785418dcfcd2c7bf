import { inflateSync } from "node:zlib";
import { isSigned, type Signer } from "./signed-note.ts";
import type { DiaryProof } from "./diary-file.ts";
import { type DiaryCheck, type DiaryVerification, verifyDiary } from "./verify-diary.ts";

/** After the end of the document, where readers of PDF look at nothing: the desk's signature over all before. */
const BEFORE = "%vigie ";
const ATTACHED_BYTES_MAX: number = 256 * 1024 * 1024;
/** As pdfkit writes what is attached (ISO 32000-2, 7.11.4): the whole document is signed, so its form is known. */
const ATTACHED =
  /\n\d+ 0 obj\n<<\n\/Type \/EmbeddedFile\n[^>]{0,400}>>\n[^>]{0,200}\/Length (\d{1,10})\n\/Filter \/FlateDecode\n>>\nstream\n/;

export const signedPdf = (pdf: Buffer, signer: Pick<Signer, "sign">): Buffer =>
  Buffer.concat([pdf, Buffer.from(`${BEFORE}${signer.sign(pdf)}\n`, "utf8")]);

function attached(pdf: Buffer): string | null {
  const text = pdf.toString("latin1");
  const found = ATTACHED.exec(text);
  if (found === null) return null;
  const start = found.index + found[0].length;
  try {
    const bytes = pdf.subarray(start, start + Number(found[1]));
    return inflateSync(bytes, { maxOutputLength: ATTACHED_BYTES_MAX }).toString("utf8");
  } catch {
    return null;
  }
}

const keyIn = (json: string): string => {
  try {
    return (JSON.parse(json) as { proof: DiaryProof }).proof.key;
  } catch {
    return "";
  }
};

/** The diary attached to a PDF, and that no byte of the PDF was changed since the desk signed it. */
export async function verifyDiaryPdf(pdf: Buffer, check: DiaryCheck): Promise<DiaryVerification> {
  const no = (reason: string): DiaryVerification => ({ ok: false, record: 0, reason });
  const at = pdf.lastIndexOf(BEFORE);
  const line = pdf.subarray(at + BEFORE.length).toString("utf8");
  if (at < 0 || !line.endsWith("\n")) return no("the PDF has no signature of a desk at its end");
  const signed = pdf.subarray(0, at);
  const json = attached(signed);
  if (json === null) return no("no diary is attached to the PDF");
  if (!isSigned(signed, line.slice(0, -1), check.key ?? keyIn(json)))
    return no("the signature does not match: at least one byte of the PDF was changed");
  return verifyDiary(json, check);
}
