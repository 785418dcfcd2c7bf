import type { Language } from "../../model/vocabulary.ts";

/** How a language says that a trouble lasts. Lists as in `words.ts`. */
export interface StillWords {
  /** Says it beside a trouble: "toujours", "nog steeds". */
  readonly beside: string;
  /** Says it alone: "not yet", "goes on", "nothing has changed". */
  readonly alone: string;
  /** Holds one of the words above and means something else: "toujours les mêmes", "once more". */
  readonly other: string;
}

export const STILL_WORDS: Readonly<Record<Language, StillWords>> = {
  fr: {
    beside: `
      toujours, tjs, tjrs, tjr, tojours, toujour, encore sans, encore en panne, encore hs, encore ko,
      encore hors service, encore hors, encore à l'arrêt, encore en rade, encore en dérangement,
      encore coupé, encore coupée, encore coupés, encore mort, encore morte, encore muet,
      encore muette, encore noir, encore privé, encore privés, encore privée, encore inaccessible,
      encore injoignable, encore indisponible, encore bloqué, encore bloquée, encore down,
      encore impacté, encore impactés, encore touché, encore touchés, encore perturbé,
      encore perturbée, encore lent, encore isolé, encore isolés, encore à ce jour, encore à cette heure,
      encore maintenant, encore aujourd'hui, encore ce matin, encore cet après-midi, encore ce soir
    `,
    alone: `
      encore pas, pas encore, encore rien, encore aucun, encore aucune, toujours pas, toujours rien,
      toujours aucun, toujours aucune, toujours sans, toujours pareil, toujours idem, toujours la même chose,
      toujours au même point, au même point, perdure, perdurent, persiste, persistent, se poursuit,
      dure toujours, dure encore, dure depuis, ça dure, continue depuis, aucun changement, rien n'a changé,
      rien n'a bougé, rien ne change, rien de changé, rien de neuf, aucune amélioration,
      pas d'amélioration, sans amélioration, deuxième jour sans, deuxième soirée sans, troisième jour sans,
      deuxième nuit sans, quatrième jour sans
    `,
    other: `
      toujours les mêmes, toujours la même, toujours le même, toujours vers, toujours à la même,
      toujours au même moment, toujours aux mêmes, toujours quand, toujours chez, toujours est-il,
      pas toujours, comme toujours, depuis toujours, pour toujours, encore une fois, encore et toujours une,
      encore un coup
    `,
  },
  nl: {
    beside: `
      nog steeds, nog altijd, nog immer, nogsteeds, nogaltijd, steeds nog, altijd nog, steeds geen,
      steeds niet, steeds niets, steeds niks
    `,
    alone: `
      nog niet, nog geen, nog niets, nog niks, nog zonder, nog plat, nog stuk, nog kapot, nog uit,
      blijft plat, blijft uit, blijft weg, blijft stuk, blijft duren, blijft aanhouden, houdt aan,
      aanhoudend, aanhoudende, duurt voort, duurt al, niks veranderd, niets veranderd,
      geen verbetering, geen beterschap, geen verandering, tweede dag zonder, derde dag zonder,
      tweede avond zonder, vierde dag zonder
    `,
    other: `nog steeds dezelfde, steeds weer, steeds opnieuw, steeds vaker, steeds meer, steeds trager`,
  },
  de: {
    beside: `
      immer noch, noch immer, weiterhin, nach wie vor, unverändert, immernoch, nochimmer, noch stets,
      weiter ohne
    `,
    alone: `
      noch nicht, noch kein, noch keine, noch keinen, noch keinem, noch nichts, noch ohne, noch tot,
      noch weg, noch gestört, noch offline, noch down, dauert an, hält an, anhaltend, anhaltende,
      anhaltender, bleibt tot, bleibt weg, bleibt aus, bleibt gestört, bleibt offline, nichts geändert,
      nichts verändert, nichts getan, keine Besserung, keine Veränderung, zweiter Tag ohne, zweiten Tag ohne,
      dritter Tag ohne, dritten Tag ohne, zweiter Abend ohne
    `,
    other: `immer wieder, noch einmal, noch mal, nochmal, noch nicht einmal, noch nicht mal`,
  },
  en: {
    beside: `still, stil, stll, yet to`,
    alone: `
      yet, not yet, as yet, remains down, remain down, remains out, remain out, remains dead, remains off,
      remain without, remains without, ongoing, on-going, continues, persists, persisting, drags on,
      dragging on, no change, nothing has changed, nothing changed, no improvement, no better,
      second day without, third day without, second evening without, fourth day without, as before
    `,
    other: `yet again, yet another, still the best, still on hold, sat still, stand still, sitting still, better still`,
  },
};
