import type { CensusKey } from "../census-keys.ts";

export const census: Readonly<Record<CensusKey, string>> = {
  "census.title": "Geht es wieder? Die befragten Zeugen",
  "census.afterClaim":
    "Befragt {at}, nach der Mitteilung des Betreibers: {asked, plural, one {# Zeuge} other {# Zeugen}}.",
  "census.round": "Befragt {at}: {asked, plural, one {# Zeuge} other {# Zeugen}}.",
  "census.answers":
    "{answered, plural, one {# hat geantwortet} other {# haben geantwortet}}: {stillDown, plural, =0 {bei niemandem ist es noch gestört} one {bei # ist es noch gestört} other {bei # ist es noch gestört}}{degraded, plural, =0 {} one {, bei # geht es schlecht} other {, bei # geht es schlecht}}.",
  "census.share":
    "Noch gestört: {share} derer, die geantwortet haben (zwischen {low} und {high}, exaktes 95-%-Intervall).",
  "census.few": "weniger als 3",
  "census.none": "Bisher haben weniger als 3 geantwortet.",
  "census.area": "Ort",
  "census.asked": "Befragt",
  "census.answered": "Antworten",
  "census.stillDown": "Noch gestört",
  "census.interval": "Anteil (95-%-Intervall)",
  "census.earlier": "Frühere Befragungen",
  "census.method":
    "Befragt werden die erreichbaren Zeugen dieser Störung, höchstens viermal, nie zwischen 22 und 7 Uhr; die erste Antwort eines jeden zählt.",
  "census.askYou": "Wir fragen Sie: Geht es bei IHNEN wieder?",
};
