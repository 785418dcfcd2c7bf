const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;
const PHONE = /^\+?[\d\s().\-/]{6,24}$/;

/** An e-mail address or a telephone number, as far as its shape tells. */
export const isContact = (words: string): boolean => MAIL.test(words) || PHONE.test(words);

/** One person, one form: case and blanks of an address, punctuation of a number do not count. */
export function contactKey(words: string): string {
  const text = words.trim().toLowerCase();
  if (text.includes("@")) return `mail:${text}`;
  const digits = text.replace(/\D/g, "").replace(/^00/, "");
  return PHONE.test(text) ? `phone:${digits}` : `name:${text.replace(/\s+/g, " ")}`;
}
