import type { Catalogue } from '../i18n';

/** French of imported files of sites, by the English text. */
export const imports: Catalogue = {
  'places “{id}” elsewhere than its first row; give one place, or another id. The row was left out':
    'place « {id} » ailleurs que sa première ligne ; donnez un seul lieu, ou un autre id. La ligne a été écartée',
  'names “{column}” a second time; the second was passed over':
    'nomme « {column} » une seconde fois ; la seconde a été ignorée',
  '“{column}” is no column of a list of sites and was passed over; the columns are {columns}':
    '« {column} » n’est pas une colonne d’une liste de sites et a été ignorée ; les colonnes sont {columns}',
  'must name the columns; not found: {columns}': 'doit nommer les colonnes ; introuvables : {columns}',
  'opens a quotation mark that never closes; what follows was not read':
    'ouvre un guillemet qui ne se ferme jamais ; la suite n’a pas été lue',
  '“{own}” is a site of the facts already; this one is “{id}”, and both stay':
    '« {own} » est déjà un site des faits ; celui-ci devient « {id} », et les deux restent',
  '“{own}” is in another imported file already; this one is “{id}”, and both stay':
    '« {own} » est déjà dans un autre fichier importé ; celui-ci devient « {id} », et les deux restent',
  'is longer than 5 MB; part it into smaller files': 'dépasse 5 Mo ; divisez-le en fichiers plus petits',
  'has more than {most, number} rows; part it': 'a plus de {most, number} lignes ; divisez-le',
  'has more than {most, number} sites; part it': 'a plus de {most, number} sites ; divisez-le',
  'holds no site': 'ne contient aucun site',
  'lower-case words joined by hyphens': 'des mots en minuscules joints par des traits d’union',
  'a name of at most 200 letters': 'un nom de 200 lettres au plus',
  'degrees from -90 to 90, north positive': 'des degrés de -90 à 90, positifs au nord',
  'degrees from -180 to 180, east positive': 'des degrés de -180 à 180, positifs à l’est',
  'one of {list}': 'l’un de {list}',
  'at most 200 letters': '200 lettres au plus',
  'a day, like 2026-05-31': 'un jour, comme 2026-05-31',
  'megawatts from 0 to {most, number}': 'des mégawatts de 0 à {most, number}',
  'a whole number from 0 to {most, number}': 'un nombre entier de 0 à {most, number}',
  'must be {what}; found “{found}”': 'doit être {what} ; trouvé : « {found} »',
  'is missing: {what}': 'manque : {what}',
  'give {what}': 'donnez {what}',
  'say from which day it holds: {columns}': 'dites depuis quel jour cela vaut : {columns}',
  'say of which kind the accelerators are': 'dites de quel type sont les accélérateurs',
  'must be at least the IT power': 'doit être au moins la puissance informatique',
  'must be [longitude, latitude] in degrees': 'doit être [longitude, latitude] en degrés',
  'must be a ring of three or more corners in degrees':
    'doit être un anneau de trois sommets ou plus, en degrés',
  'must be one of {list}': 'doit être l’un de {list}',
  'must be the id or the name of a site of this file': 'doit être l’id ou le nom d’un site de ce fichier',
  'must be a number from 0 to 1': 'doit être un nombre de 0 à 1',
  'must be a day, like 2026-05-31': 'doit être un jour, comme 2026-05-31',
  'is not readable as JSON: {reason}': 'n’est pas lisible comme JSON : {reason}',
  'must be a GeoJSON FeatureCollection, or CSV with a first line of columns':
    'doit être une FeatureCollection GeoJSON, ou un CSV dont la première ligne nomme les colonnes',
  'must be Point (a site) or Polygon (an outline)': 'doit être Point (un site) ou Polygon (un contour)',
  '“{site}” is no site of this file': '« {site} » n’est pas un site de ce fichier',
  'must name a site of the facts or of an imported file; found {found}':
    'doit nommer un site des faits ou d’un fichier importé ; trouvé : {found}',
  'The scene looks at {path}, which none of its files has; it looks at nothing now.':
    'La scène regarde {path}, qu’aucun de ses fichiers ne contient ; elle ne regarde plus rien.',
  '{name}: {n, plural, one {# site} other {# sites}}': '{name} : {n, plural, one {# site} other {# sites}}',
  '{n, plural, one {# row was left out} other {# rows were left out}}':
    '{n, plural, one {# ligne a été écartée} other {# lignes ont été écartées}}',
  'The reader of lists of sites could not be loaded; check the connection and try again':
    'Le lecteur de listes de sites n’a pas pu être chargé ; vérifiez la connexion et réessayez',
  '{name} does not fit: a scene holds {size} MB of imported files; take one out or bring less':
    '{name} ne tient pas : une scène porte {size} Mo de fichiers importés ; retirez-en un ou apportez-en moins',
  'column {column} ({field}) {message}': 'colonne {column} ({field}) {message}',
  'column {column}: {message}': 'colonne {column} : {message}',
  'This scene has no imported files. Drop satellites (TLE or OMM) or sites (CSV or GeoJSON) on the globe to bring them in.':
    'Cette scène n’a pas de fichier importé. Déposez des satellites (TLE ou OMM) ou des sites (CSV ou GeoJSON) sur le globe pour les y amener.',
  'The reader of this file could not be loaded.': 'Le lecteur de ce fichier n’a pas pu être chargé.',
  '{n, plural, one {One row left out} other {# rows left out}}':
    '{n, plural, one {Une ligne écartée} other {# lignes écartées}}',
  '{n, plural, one {One remark} other {# remarks}}': '{n, plural, one {Une remarque} other {# remarques}}',
  'A list of sites has one row for each site and date; only name and coordinates must be there.':
    'Une liste de sites a une ligne par site et par date ; seuls le nom et les coordonnées sont requis.',
  'Download a template': 'Télécharger un modèle',
  'Status not reported': 'État non communiqué',
  Imported: 'Importé',
  'Imported file': 'Fichier importé',
  '{name}, line {line}': '{name}, ligne {line}',
  'Imported, in no sum': 'Importés, dans aucune somme',
  'Not in the sums: {n, plural, one {# imported site} other {# imported sites}}.':
    'Hors des sommes : {n, plural, one {# site importé} other {# sites importés}}.',
  'Imported sites': 'Sites importés',
  'Scene, or list of satellites or sites': 'Scène, ou liste de satellites ou de sites',
  'Drop a scene, or a list of satellites or sites, to open it':
    'Déposez une scène, ou une liste de satellites ou de sites, pour l’ouvrir',
  'The link leaves the imported files out; save a scene file to keep them.':
    'Le lien laisse de côté les fichiers importés ; enregistrez la scène pour les garder.',
  'Outlines from the imported file. Inside the halls schematic: the file gives counts and power, not the arrangement.':
    'Contours du fichier importé. L’intérieur des halls est schématique : le fichier donne les nombres et la puissance, pas la disposition.',
  'Outlines from the imported file. It does not say what stands inside the halls.':
    'Contours du fichier importé. Il ne dit pas ce qui se trouve dans les halls.',
};
