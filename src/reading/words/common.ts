import type { Language } from "../../model/vocabulary.ts";

/** The most frequent words of each language, as typed without accents too. */
export const COMMON: Readonly<Record<Language, string>> = {
  fr: `
    le la les un une des du de d l au aux ce cet cette ces mon ma mes ton ta tes son sa ses
    notre nos votre vos leur leurs je j tu il elle on nous vous ils elles me m te se s lui y en
    moi toi eux qui que qu quoi dont où et ou mais donc or ni car si comme quand lorsque puisque
    parce ne n pas plus jamais rien aucun aucune personne très trop peu beaucoup assez bien mal
    encore toujours déjà depuis pendant avant après hier aujourd'hui demain matin midi soir nuit
    heure heures h jour jours semaine semaines mois an ans minute minutes lundi mardi mercredi
    jeudi vendredi samedi dimanche est suis es sommes êtes sont était étaient étais être été ai
    as a avons avez ont avait avaient eu avoir fait faire fais font va vais vont aller peut peux
    peuvent pouvoir dit dire disent voir vu sais sait savoir faut veut sera serait soit c'est
    c'était ça ca cela ceci celui celle ceux à dans sur sous avec sans pour par chez vers entre
    contre ici là voici voilà alors aussi même tout tous toute toutes autre autres chaque
    quelque quelques quel quelle quels quelles comment pourquoi combien bonjour bonsoir merci
    svp stp salut monsieur madame oui non clients client panne coupure réseau ligne problème
    quartier rue ville village commune maison travail marche fonctionne impossible télé
    téléphone fixe portable appel appels messagerie box fibre opérateur technicien débit
    connexion résolu rétabli revenu retour lent
  `,
  nl: `
    de het een der den des van in op te aan met voor door bij naar om uit over onder tegen
    tussen tot zonder sinds na en of maar want dus als dan dat die dit deze wat wie waar wanneer
    hoe waarom omdat terwijl toen nog al ook wel niet geen niets niks nooit altijd weer terug
    steeds meer minder ik jij je hij zij ze wij we u jullie hun hen mij me mijn m'n jouw zijn
    haar ons onze er hier daar iemand niemand iedereen alles alle allemaal elke elk veel weinig
    heel erg zeer te zo toch even maar nu gisteren vandaag morgen vanmorgen vanochtend vanmiddag
    vanavond vannacht ochtend middag avond nacht uur uren dag dagen week weken maand maanden
    jaar minuten kwartier half is ben bent zijn was waren wordt worden werd heb hebt heeft
    hebben had hadden kan kunnen kon moet moeten mag wil willen zal zullen zou doe doet doen
    deed gaat gaan ging komt komen kwam zegt zeggen zei werkt werken werkte ligt liggen zit
    zitten staat staan krijg krijgt krijgen valt vallen weet maandag dinsdag woensdag donderdag
    vrijdag zaterdag zondag goedemorgen goedemiddag goedenavond hallo dag bedankt dank groeten
    graag ja nee klant klanten storing storingen probleem problemen verbinding traag snel thuis
    huis straat stad dorp gemeente buurt wijk buren provider telefoon vaste mobiel bereik bellen
    klantendienst klantenservice opgelost hersteld plat eruit gewoon sedert omstreeks rond
    volgens enkel alleen ongeveer vanaf paar twee drie vier vijf zes zeven acht negen tien
  `,
  de: `
    der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass daß ob
    wenn als wie wo wer was wann warum wieso nicht kein keine keinen keinem nichts nie nur noch
    schon auch sehr mehr weniger wieder immer seit vor nach bei mit von vom zu zum zur in im ins
    an am auf aus für durch ohne um über unter gegen bis zwischen hinter ich du er sie es wir
    ihr mich mir dich dir uns euch ihm ihn ihnen mein meine meinem meinen meiner dein sein seine
    unser unsere unserem euer man jemand niemand alle alles jeder jede jedes viel viele wenig
    hier dort da dann jetzt nun heute gestern morgen vorgestern früh mittag abend nacht
    vormittag nachmittag uhr stunde stunden tag tage tagen woche wochen monat monate monaten
    jahr jahre minuten halb viertel ist bin bist sind seid war waren wird werden wurde wurden
    worden hat habe hab haben hast hatte hatten kann können konnte muss müssen musste soll
    sollen sollte will wollen darf geht gehen ging gegangen kommt kommen kam macht machen gibt
    funktioniert funktionieren läuft laufen sagt sagen gesagt weiß weiss steht liegt bekomme
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag hallo guten danke
    bitte gruß grüße ja nein störung störungen ausfall ausgefallen problem probleme netz leitung
    anschluss fernsehen festnetz handy empfang langsam behoben kunde kunden techniker anbieter
    straße stadt dorf gemeinde ort haus zuhause ganze ganzen gerade eben leider endlich total
    komplett etwa circa ungefähr zwei drei vier fünf sechs sieben acht neun zehn zwölf
    anderthalb
  `,
  en: `
    the a an of to in on at by for with from about into over after before since until during
    through between under without and or but if because so than that this these those there here
    what which who whom whose when where why how i you he she it we they me him her us them my
    your his its our their mine yours ours is am are was were be been being have has had having
    do does did doing done can could will would shall should may might must not no never nothing
    none nobody anyone anybody everyone everything something someone still yet already again
    just only also too very really much many more most less few all any some each every other
    another same isn't don't doesn't didn't won't can't couldn't wasn't haven't hasn't isnt dont
    doesnt didnt wont cant i'm i've we're we've it's that's they're im ive its t s ve re ll m go
    goes going gone went get gets getting got come comes came coming say says said tell told
    know think want need make made take took see saw try trying tried keep keeps kept work works
    working worked seem seems look looks like today yesterday tomorrow tonight morning afternoon
    evening night noon midnight hour hours day days week weeks month months year years minute
    minutes ago last next now monday tuesday wednesday thursday friday saturday sunday hi hello
    hey thanks thank please cheers anyone yes half past quarter o'clock pm down up out off back
    slow outage outages broadband phone landline signal network service services customer
    customers area street road town village house home issue issues problem problems fixed
    restored whole entire
  `,
};

/** Endings and letter groups that are usual in one language and rare in the others. */
export const HINTS: Readonly<Record<Language, string>> = {
  fr: `
    eau oux aux eux tion ment ique eurs euse ille ère ette isse oir que oui ais ait aient ées
    ouv ign rqu cqu eil omm
  `,
  nl: `
    ij aa uu oe ijk lijk heid aan oor eer ver ui ouw eeuw gd cht sch oo ooi tje vr zw dt kt
  `,
  de: `
    ung keit heit sch cht ei ier pf tz ß ück ieß äu eu zei zw rz chen lich isch ier nn ah uh öh
  `,
  en: `
    th wh ght sh ing ck ous ough ould ea ow aw ey ly ry ght gy ce nd tch
  `,
};
