/** Words between the parts of a name, in French, Dutch and German, as they are written inside one. */
export const NAME_PARTICLES: readonly string[] =
  "de du des le la van von der den ter ten te op ’t 't zu zum zur".split(" ");

/** What a family name may begin with besides its capital: "d’Aubépine". */
export const NAME_ELISION = "[dl][’']";
