import type { Language } from "../../model/vocabulary.ts";

/**
 * Words one letter away from a word of the field or a company's name that are right as they are.
 * Rare words are left out; inflections of the same word may be mended freely.
 */
export const NOT_MISSPELT: Readonly<Record<Language, string>> = {
  fr: `
    orage, orages, organe, grange, oranges, orangé, orangée, frank, derrière, derrières, retient,
    retenir, retenu, retenue, retenus, retenues, retiens, perdant, pendait, pendent, fiable,
    fiables, fable, fables, failles, potable, potables, rougeur, rouleur, cantons, couvent,
    coulent, coule, courent, courait, coulant, coudent, cousent, couples, internat, mette,
    mettes, miettes, panes, peines, plaines, planète, platée, poison, mains, marinée, manches,
    mâcher, matches, modes, mores, servie, servile, totalité, touches, torches, vieille, vielle,
    écoles, écoutes, écoutées, francise, franchise, franchises, brutale, casses, causses, cuisses,
    chaises, chaires, chèques, chine, claques, craques, complets, complexes, complotes, confection,
    conseilles, coutures, coulures, deniers, déguste, enivrons, encaisseur, épiphane, immobile,
    incitent, interne, langues, longe, maintenait, marchant, messagère, pavement, parement,
    pliement, portale, portales, quarte, relient, renient, repérer, répéter, reparle, repars,
    repères, reprouve, résous, revends, revendre, revente, reventes, revêtir, saccage, satires,
    saturne, saucent, sauvent, spirées, suivent, suivait, tapes, tomes, tontine, veille, wallonne,
    chabot, caroline, décideur, décideurs, décoder, déformais, détonne, dégrafe, clinquante,
    assistante, attente, attester, atteste, bouges, refonte, refuges, réfutes, règle, règles,
    résolves, payement, payements, caques, fable, sommées, chinois, remâche, repayer, repaver
  `,
  nl: `
    oranje, frank, mogen, bepalingen, bewerkt, bewerkte, bemerkt, bemerkte, gebed, gebeden,
    gelden, gereden, gelegen, geladen, gemeden, geleken, gleden, malen, tekens, kruisen, kruiden,
    kruiken, kuipen, moren, nemende, string, verdienen, verlopen, verlegen, verleiden, verlenen,
    verloven, verladen, verlaten, verleen, verkleden, vermeden, verhoren, verblinding, voordoen,
    voordeel, optellen, sturing, minsten, manden, mandje, maantje, laagste, kleien, achtte, achten,
    acten, opgevangen, gehaakt, gefit, gemarkt, buffet, betje, weren, wreken, werkjes, weetjes,
    sprint, kaarsen, karten, nichten, negeren, welgevallen, zanders, gewaakt, tree, thee, afgrond,
    afgesleten, afgestoten, ambulante, begingen, beloon, blikjes, brokjes, bokjes, casht, confectie,
    convectie, doorweken, gebraak, geelde, gelei, gieters, gisten, hameren, hersel, kaken, kaarden,
    kokende, kopende, maaltjes, maatjes, maagden, maakten, modes, omgehangen, oproeien, overbelast,
    pleitte, postzak, prefect, primus, roeters, scoring, slachter, snottert, sporend, stotend,
    stortend, stortingen, sturend, sturingen, tenen, teruggenomen, uiterwijk, valentin, verlezen,
    verloten, verholen, veren, vergaderd, vlogen, zegende, zegenen, wegeren, oproeren, ontbraken,
    dagjes, chabot, prefecten, valavond
  `,
  de: `
    Orangen, frank, getan, mögen, mahlen, malen, lagen, weiger, Zeiten, zweier, Zweigen, standen,
    Sünden, Sünde, stecken, Strecken, streckt, streifen, Streit, streiten, spannen, Spinden,
    rauchen, raucht, sinnen, besitzt, bereist, Beiname, abrufen, abgerufen, angelehnt, aufgefallen,
    aufgestiegen, aufgeregt, ausgelegt, ausgehoben, Ausfahrt, Auffahrt, schlicht, schlichten,
    schlichter, schlachten, Schlacht, Schlucht, Schwanz, Letter, lette, gesteht, Gesichter, Fenster,
    roter, Schwimmer, kappen, kappt, gekippt, geklickt, geblickt, glich, heftigen, heftiger,
    hindert, hungert, verlogen, verloben, verlosen, verhören, zischen, überwacht, übermacht,
    überlistet, Internat, Baken, Buffet, Gestein, Gestirn, Geistern, Nachte, Schach, Schimmer,
    Schmach, Socken, Spionen, Verwindung, Anstalt, eiligen, eisigen, dunkle, driften, Dienste,
    bettens, besten, beschweren, benetzt, eidlich, empfing, Jahrs, knicken, Knicke, knittern,
    neusten, rucken, schleckt, schwenkt, strikt, saten, tätlich, verschwenden, verfangen, während,
    wickelt, zählungen, Zähmungen, zuckt, suchter, gesuchter, abgehakt, abgepackt, abgesackt,
    Abendrot, angeschnitten, antenne, aufgeholt, aufgelebt, aufholt, bechern, monatsmiete, mordens,
    immobile, siebe, miauten, laufen, lauen, rascher, raschen, unterbrechen, ging, gehen
  `,
  en: `
    oranges, orangey, routes, frank, tree, thee, filed, filing, falling, logging, legging, messing, party,
    reused, rinsing, roaring, rooming, ruining, ranging, rigging, precious, oversight, stating,
    starring, staring, startling, starving, steaming, screaming, stepped, stamped, stomped,
    swapped, swopped, shopped, testing, tenting, tenet, wording, cleaned, cashed, cashing, cracking,
    crushed, crushing, clashed, calming, cabling, culling, contested, confection, chancel, channel,
    coupe, courting, cradling, decayed, diner, dripped, dripping, eater, ester, enraged, fakes,
    freeing, hardy, immobile, minuet, moaning, moths, noting, noshing, normalcy, pones, prefect,
    quartets, refuted, revolve, revolved, reuters, seeds, servile, shove, shutter, shutters, sputter,
    stale, stocking, socking, smarting, surging, straggles, streaking, varnished, chanel, caroline,
    browning, blanking, blinding, blacked, bored, cackling, maxim, lasted, dinner, mooning, middy,
    misting, rosters, starling, stephan, hanged, changed, charged, poster, posted, boosted
  `,
};
