import type { Catalogue } from '../i18n';

/** French of the descent from the Earth to a rack, and of imported sites, by the English text. */
export const descent: Catalogue = {
  Earth: 'Terre',
  'Where you are': 'Où vous êtes',
  'Hall {number}': 'Hall {number}',
  'Rack {number}': 'Baie {number}',
  'Plane {number}': 'Plan {number}',
  'Node {number}': 'Nœud {number}',
  'The campus could not be loaded.': 'Le campus n’a pas pu être chargé.',
  'FP8, dense': 'FP8, dense',
  'In service': 'En service',
  'Rack before': 'Baie précédente',
  'Next rack': 'Baie suivante',
  'Leave the aisle': 'Quitter l’allée',
  'Stand before it': 'Se placer devant',
  'Walk with W, A, S, D or the arrow keys, run with Shift, look by dragging, leave with Escape.':
    'Marcher avec W, A, S, D ou les flèches, courir avec Maj, regarder en faisant glisser, sortir avec Échap.',
  'Drag to look, pinch to walk, tap a rack to stand before it.':
    'Faire glisser pour regarder, pincer pour marcher, toucher une baie pour se placer devant.',
  '{n, plural, one {# rack} other {# racks}}': '{n, plural, one {# baie} other {# baies}}',
  'not before {date}, and so not in the picture': 'pas avant le {date}, et donc pas dans l’image',
  'until {date}': 'jusqu’au {date}',
  Campus: 'Campus',
  Racks: 'Baies',
  'Go into a hall': 'Entrer dans un hall',
  'Go to the first rack': 'Aller à la première baie',
  'must name a site with halls, and none is reported there; found {found}':
    'doit nommer un site avec des halls, et aucun n’y est signalé ; trouvé {found}',
  'must name a hall from 0 to {last}; found {found}': 'doit nommer un hall de 0 à {last} ; trouvé {found}',
  'must name a hall with racks, and none are reported there; found {found}':
    'doit nommer un hall avec des baies, et aucune n’y est signalée ; trouvé {found}',
  'must name a rack from 0 to {last}; found {found}': 'doit nommer une baie de 0 à {last} ; trouvé {found}',
  'must name a constellation, plane or node; found {found}':
    'doit nommer une constellation, un plan ou un nœud ; trouvé {found}',
  'Liquid-cooled rack of eight machines of eight': 'Baie à refroidissement liquide, huit machines de huit',
  'NVL72 rack': 'Baie NVL72',
  'Trn2 UltraServer, two racks side by side': 'Trn2 UltraServer, deux baies côte à côte',
  'Ironwood rack, a cube of 4 × 4 × 4': 'Baie Ironwood, un cube de 4 × 4 × 4',
  'Rated power': 'Puissance nominale',
  'Rated power, sum of the racks': 'Puissance nominale, somme des baies',
  'Rated power, sum of its racks': 'Puissance nominale, somme de ses baies',
  'IT power, projected for the site': 'Puissance IT, prévue pour le site',
  'IT power, published for the site': 'Puissance IT, publiée pour le site',
  'Load: published over rated': 'Charge : publiée sur nominale',
  'Failed accelerators, expected': 'Accélérateurs en panne, attendus',
  'Rated power adds up what one of each kind draws at a typical site; the published one was told of this site.':
    'La puissance nominale additionne ce que chaque type consomme sur un site typique ; la publiée concerne ce site.',
};
