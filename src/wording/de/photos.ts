import type { PhotoKey } from "../keys.ts";

export const photos: Readonly<Record<PhotoKey, string>> = {
  "problem.not_a_photo": "Wir nehmen Fotos als JPEG, PNG oder WebP.",
  "problem.too_many_pixels": "Dieses Bild hat zu viele Bildpunkte.",
  "photo.label": "Fotos (höchstens 4)",
  "photo.hint":
    "Von einem Bildschirm, einem Kasten, einem Kabel. Nur die Redaktion sieht sie; Ort und Gerät werden aus dem Bild entfernt.",
  "photo.title": "Ihre Fotos",
  "photo.alt": "Foto {number}",
  "photo.add": "Foto hinzufügen",
  "photo.position": "Die Gemeinde festhalten, in der es aufgenommen wurde",
  "photo.area": "aufgenommen bei {place}",
  "outbox.waiting":
    "Auf diesem Telefon aufbewahrt, noch nicht gesendet: Es geht von selbst ab, sobald das Netz wieder da ist.",
  "outbox.sending": "Wird gesendet…",
  "outbox.received": "Angekommen. Danke.",
  "outbox.refused": "Der Server hat es nicht angenommen.",
  "outbox.photoLost": "Angekommen, aber ein Foto wurde nicht angenommen.",
  "outbox.send": "Jetzt senden",
  "outbox.follow": "Ihre Meldung ansehen",
  "outbox.again": "Korrigieren",
  "offline.known": "Stand vom {at}. Sie sind offline, oder der Server antwortet nicht.",
};
