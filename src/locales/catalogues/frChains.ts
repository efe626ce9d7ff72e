import type { Catalogue } from '../i18n';

/** French of how numbers that panels work out come about, by the English text. */
export const chains: Catalogue = {
  'Sites with a known power of this kind': 'Sites à puissance de ce type connue',
  'count of the sites shown for which a power is reported or projected':
    'nombre de sites affichés dont une puissance est rapportée ou projetée',
  'the most of what stands, what is in force and what comes last':
    'le plus grand de ce qui existe, de ce qui vaut à cette date et de ce qui vient en dernier',
  'the last report by this date; 0 before the first': 'le dernier rapport à cette date ; 0 avant le premier',
  'Mean IT power of all nodes': 'Puissance IT moyenne de tous les nœuds',
  'Nodes launched by now': 'Nœuds lancés à ce jour',
  'Length of the whole build-up': 'Durée de tout le déploiement',
  'Set by the scene.': 'Fixé par la scène.',
  'nodes × mean IT power of a node by its design':
    'nœuds × puissance IT moyenne d’un nœud selon sa conception',
  'nodes × share of the build-up that is over': 'nœuds × part du déploiement achevée',
  'from the first launch of the scene to its last': 'du premier lancement de la scène au dernier',
  'sum over the constellations of the scene': 'somme sur les constellations de la scène',
  'from the lowest to the highest orbit of the scene':
    'de l’orbite la plus basse à la plus haute de la scène',
  'mean IT power of the day × 24 h': 'puissance IT moyenne du jour × 24 h',
  'launched nodes × share of this day in sunlight': 'nœuds lancés × part de ce jour au soleil',
  'planes that pass through the shadow of the Earth on this day ÷ planes':
    'plans traversant l’ombre de la Terre ce jour-là ÷ plans',
  'count of the days on which some plane passes through the shadow of the Earth':
    'nombre de jours où un plan traverse l’ombre de la Terre',
  'mean IT power of a year × nodes launched by this date ÷ nodes':
    'puissance IT moyenne d’une année × nœuds lancés à cette date ÷ nœuds',
  'SGP4 from its elements to the time of the clock; height above the ellipsoid':
    'SGP4 depuis ses éléments jusqu’à l’heure de l’horloge ; hauteur au-dessus de l’ellipsoïde',
  'Elements from {files}.': 'Éléments tirés de {files}.',
  'power of the flow ÷ all power that comes in': 'puissance du flux ÷ toute la puissance entrante',
  'where {metric} is the same in orbit and on the ground, all else held':
    'là où {metric} est égal en orbite et au sol, le reste inchangé',
  'Looked for by halving, over the whole range of the input.':
    'Cherché par dichotomie, sur toute la plage de l’entrée.',
  'the answer with this number at its low end, all others held':
    'la réponse avec ce nombre à son minimum, les autres inchangés',
  'the answer with this number at its high end, all others held':
    'la réponse avec ce nombre à son maximum, les autres inchangés',
  'how far the answer moves between both ends, its present value within':
    'l’écart de la réponse entre les deux extrêmes, valeur présente comprise',
  'the low end of its range': 'le bas de sa plage',
  'the high end of its range': 'le haut de sa plage',
  'this scenario ÷ the first': 'ce scénario ÷ le premier',
  'ours ÷ the published value, {printed}': 'le nôtre ÷ la valeur publiée, {printed}',
  'A scenario needs a name; type at least one letter':
    'Un scénario a besoin d’un nom ; saisissez au moins une lettre',
  Planes: 'Plans',
};
