import type { PhotoKey } from "../keys.ts";

export const photos: Readonly<Record<PhotoKey, string>> = {
  "problem.not_a_photo": "We take photos as JPEG, PNG or WebP.",
  "problem.too_many_pixels": "This picture has too many pixels.",
  "photo.label": "Photos (4 at most)",
  "photo.hint":
    "Of a screen, a cabinet, a cable. Only the editors see them; place and device are taken out of the picture.",
  "photo.title": "Your photos",
  "photo.alt": "Photo {number}",
  "photo.add": "Add the photo",
  "photo.position": "Note the municipality where it was taken",
  "photo.area": "taken near {place}",
  "outbox.waiting":
    "Kept on this phone, not sent yet: it leaves by itself as soon as the network is back.",
  "outbox.sending": "Sending…",
  "outbox.received": "Received. Thank you.",
  "outbox.refused": "The server did not accept it.",
  "outbox.photoLost": "Received, but a photo was not accepted.",
  "outbox.send": "Send now",
  "outbox.follow": "See your report",
  "outbox.again": "Correct it",
  "offline.known": "State known on {at}. You are offline, or the server does not answer.",
};
