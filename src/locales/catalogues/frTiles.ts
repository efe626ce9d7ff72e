import type { Catalogue } from '../i18n';

/** French for pictures of the ground. */
export const tiles: Catalogue = {
  'Pictures of the ground: {whose}': 'Images du sol : {whose}',
  'This scene shows pictures of the ground from {host}. To fetch them tells that server your network address and where you look.':
    'Cette scène montre des images du sol venant de {host}. Les demander révèle à ce serveur votre adresse réseau et l’endroit que vous regardez.',
  'Pictures of the ground: {host} answered with error {status}; the ground is drawn without them.':
    'Images du sol : {host} a répondu par l’erreur {status} ; le sol est dessiné sans elles.',
  'Pictures of the ground: {host} takes too long to answer; the ground is drawn without them.':
    'Images du sol : {host} met trop de temps à répondre ; le sol est dessiné sans elles.',
  'Pictures of the ground: what {host} sends is no picture; the ground is drawn without it.':
    'Images du sol : ce que {host} envoie n’est pas une image ; le sol est dessiné sans.',
  'Pictures of the ground: {host} cannot be reached, or does not let other pages read its pictures (CORS); the ground is drawn without them.':
    'Images du sol : {host} est injoignable ou ne permet pas à d’autres pages de lire ses images (CORS) ; le sol est dessiné sans elles.',
  'The greatest level is a whole number from 0 to 22.': 'Le niveau maximal est un nombre entier de 0 à 22.',
  'The words for the source are at most 300 letters.':
    'La mention de la source compte au plus 300 caractères.',
  'This must be an https address with {xyz} or with {wmts} in it, and nothing else in braces (http on this machine alone).':
    'Il faut une adresse https qui contient {xyz} ou {wmts}, et rien d’autre entre accolades (http sur cette machine seulement).',
  'Pictures of the ground from an address': 'Images du sol depuis une adresse',
  'Address, XYZ or WMTS in Web Mercator': 'Adresse, XYZ ou WMTS en Web Mercator',
  'Source, as it is to stand on the picture': 'Source, telle qu’elle figurera sur l’image',
  'Greatest level': 'Niveau maximal',
  'Take away': 'Retirer',
  'Not fetched yet: {host} would learn your network address.':
    'Pas encore demandées : {host} apprendrait votre adresse réseau.',
  'Fetch them': 'Les demander',
};
