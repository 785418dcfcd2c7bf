import type { PhotoKey } from "../keys.ts";

export const photos: Readonly<Record<PhotoKey, string>> = {
  "problem.not_a_photo": "Nous prenons les photos JPEG, PNG ou WebP.",
  "problem.too_many_pixels": "Cette image a trop de points.",
  "photo.label": "Photos (4 au plus)",
  "photo.hint":
    "D’un écran, d’un boîtier, d’un câble. Seule la rédaction les voit ; le lieu et l’appareil sont retirés de l’image.",
  "photo.title": "Vos photos",
  "photo.alt": "Photo {number}",
  "photo.add": "Ajouter la photo",
  "photo.position": "Noter la commune où elle a été prise",
  "photo.area": "prise près de {place}",
  "outbox.waiting":
    "Gardé sur ce téléphone, pas encore envoyé : il partira seul dès que le réseau revient.",
  "outbox.sending": "Envoi en cours…",
  "outbox.received": "Reçu. Merci.",
  "outbox.refused": "Le serveur ne l’a pas accepté.",
  "outbox.photoLost": "Reçu, mais une photo n’a pas été acceptée.",
  "outbox.send": "Envoyer maintenant",
  "outbox.follow": "Voir votre témoignage",
  "outbox.again": "Corriger",
  "offline.known": "État connu le {at}. Vous êtes hors ligne, ou le serveur ne répond pas.",
};
