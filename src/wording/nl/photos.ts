import type { PhotoKey } from "../keys.ts";

export const photos: Readonly<Record<PhotoKey, string>> = {
  "problem.not_a_photo": "Wij aanvaarden foto’s in JPEG, PNG of WebP.",
  "problem.too_many_pixels": "Dit beeld heeft te veel beeldpunten.",
  "photo.label": "Foto’s (hoogstens 4)",
  "photo.hint":
    "Van een scherm, een kast, een kabel. Alleen de redactie ziet ze; plaats en toestel worden uit het beeld gehaald.",
  "photo.title": "Uw foto’s",
  "photo.alt": "Foto {number}",
  "photo.add": "Foto toevoegen",
  "photo.position": "De gemeente noteren waar ze genomen is",
  "photo.area": "genomen bij {place}",
  "outbox.waiting":
    "Bewaard op deze telefoon, nog niet verstuurd: het vertrekt vanzelf zodra het netwerk terug is.",
  "outbox.sending": "Wordt verstuurd…",
  "outbox.received": "Ontvangen. Bedankt.",
  "outbox.refused": "De server heeft het niet aanvaard.",
  "outbox.photoLost": "Ontvangen, maar een foto is niet aanvaard.",
  "outbox.send": "Nu versturen",
  "outbox.follow": "Uw melding bekijken",
  "outbox.again": "Verbeteren",
  "offline.known": "Stand van {at}. U bent offline, of de server antwoordt niet.",
};
