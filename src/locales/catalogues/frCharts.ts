import type { Catalogue } from '../i18n';

/** Charts over time and the capacity panel, French. */
export const charts: Catalogue = {
  Low: 'Bas',
  High: 'Haut',
  'Each site on its own scale': 'Chaque site à sa propre échelle',
  '{first} to {last} in each': '{first} à {last} dans chacun',
  '{name}, from {date}, {state}: {value}': '{name}, à partir du {date}, {state} : {value}',
  '{date}, {what}: {value}': '{date}, {what} : {value}',
  'Nothing dated is reported for these sites.': 'Rien de daté n’est publié pour ces sites.',
  'Low to high, all sites together': 'De bas à haut, tous les sites ensemble',
  '{name}: a scenario, mean IT power, not added': '{name} : scénario, puissance IT moyenne, non ajoutée',
  'Arrow keys go from value to value.': 'Les flèches passent d’une valeur à l’autre.',
  million: 'millions',
  thousand: 'milliers',
  'The chart could not be saved: {reason}': 'Le graphique n’a pas pu être enregistré : {reason}',
  'Groundtrack, facts {facts}': 'Groundtrack, faits {facts}',
  Save: 'Enregistrer',
  'CSV for Excel': 'CSV pour Excel',
  'count × dense 8-bit operations per second': 'nombre × opérations denses sur 8 bits par seconde',
  'Peak of the data sheets, without sparsity; real work reaches a part of it.':
    'Maximum des fiches techniques, sans parcimonie ; le travail réel n’en atteint qu’une partie.',
  'of which stands': 'dont en place',
  'with what is to come': 'avec ce qui est prévu',
  'with what is to come − what stands': 'avec ce qui est prévu − ce qui est en place',
  'Contracts do not all say whether they count IT or facility power; the note of each says what is known.':
    'Tous les contrats ne disent pas s’ils comptent la puissance IT ou celle du site ; la note de chacun dit ce qu’on en sait.',
  'sum over the sites of the scene': 'somme sur les sites de la scène',
  'Accelerators over time': 'Accélérateurs au fil du temps',
  'Dense 8-bit speed over time': 'Vitesse dense sur 8 bits au fil du temps',
  '{power} announced by {date}': '{power} annoncée au {date}',
  'with what is projected for this date.': 'avec ce qui est prévu pour cette date.',
  'What deals buy at these sites, whether or not it stands. Some count IT power, some all that crosses the fence, and some do not say.':
    'Ce que des accords achètent sur ces sites, en place ou non. Certains comptent la puissance IT, d’autres tout ce qui franchit la clôture, d’autres ne le disent pas.',
  'Deals, from the day they were announced': 'Accords, à partir de leur annonce',
  'Operating, reported': 'En service, publié',
  'Under construction, projected': 'En construction, prévu',
  'Announced, projected': 'Annoncé, prévu',
  'No contract for power in orbit names a number.':
    'Aucun contrat de puissance en orbite ne donne de chiffre.',
  'Not in the chart, no contract power reported: {names}.':
    'Absents du graphique, aucune puissance contractuelle publiée : {names}.',
  'Not in the chart, no dated count reported: {names}.':
    'Absents du graphique, aucun nombre daté publié : {names}.',
  '{power} by site': '{power} par site',
  'On {date}:': 'Le {date} :',
  'Contract power by the state of its site': 'Puissance contractuelle selon l’état du site',
  'no contract power reported': 'aucune puissance contractuelle publiée',
  contract: 'contrat',
};
