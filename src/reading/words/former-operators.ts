/** Right before the name of a company that is only compared with: "unlike Base", "contrairement à Salt". */
export const COMPARED = `
  it's not, its not, it is not, it isn't, not from, c'est pas, ce n'est pas, c'est pas chez, het is niet, 't is niet,
  ligt niet aan, es ist nicht, liegt nicht an, liegt nicht an der,
  contrairement à, contrairement aux, contrairement aux clients, au contraire de, à la différence de,
  à l'inverse de, pas comme, autant que, mieux que, pire que, comparé à, par rapport à, que chez,
  in tegenstelling tot, anders dan, anders dan bij, in vergelijking met, niet zoals, niet zoals bij,
  vergeleken met, dan bij, beter dan, slechter dan,
  im gegensatz zu, im gegensatz zur, anders als, anders als bei, anders als bei der, anders als mit,
  nicht wie, nicht wie bei, verglichen mit, im vergleich zu, im vergleich zur, als bei, besser als,
  schlechter als,
  unlike, unlike on, unlike with, not like, as opposed to, compared to, compared with, better than,
  worse than, in contrast to, contrary to
`;

/** Right before the name of a company one has left, or thinks of going to. */
export const FORMER = `
  hésité à prendre, aurais dû rester chez, aurais mieux fait de rester chez, dû rester chez,
  had ik maar bij, had ik maar, had beter bij, beter bij, was ik maar bij,
  wäre ich mal bei, wäre ich bei, hätte ich mal bei, wär ich mal bei, wäre ich doch bei,
  stayed with, should have gone with, wish i was still with, still with,
  quitté, quitte, quittez, parti de chez, partie de chez, parti de, venu de chez, venant de, venais de,
  viens de chez, étais chez, était chez, étions chez, avant chez, avant j'étais chez, anciennement chez,
  ancien client, résilié chez, résilié, passer chez, vais passer chez, pense passer chez, partir chez,
  vertrokken bij, weggegaan bij, weg bij, overgestapt van, overstap van, kom van, kwam van, vroeger bij,
  voorheen bij, zat bij, zaten bij, was bij, waren bij, opgezegd bij, overstappen naar, stap over naar,
  gewechselt von, wechsel von, früher bei, vorher bei, war bei, waren bei, gekündigt bei, weg von,
  kündigung bei, wechseln zu, wechsle zu, wechsel zu, komme von, kam von,
  left, leaving, moved from, switched from, switching from, came from, came over from, ported from,
  used to be with, was with, were with, previously with, formerly with, switching to, moving to,
  switch to, move to, ditched, ditching
`;

/** Between the company that was left and the one that was gone to. */
export const TOWARDS = `zu, zur, nach, naar, à, vers, pour, chez, to, for`;
