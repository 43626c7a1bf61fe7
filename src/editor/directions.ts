/** The eight directions in which a place is from another one, in the words before its name. */
import type { Direction } from '../geo/direction.js';
import type { InterfaceLanguage } from './language.js';

export const DIRECTIONS: Readonly<Record<InterfaceLanguage, Readonly<Record<Direction, string>>>> =
  {
    en: {
      north: 'north',
      'north-east': 'north-east',
      east: 'east',
      'south-east': 'south-east',
      south: 'south',
      'south-west': 'south-west',
      west: 'west',
      'north-west': 'north-west',
    },
    de: {
      north: 'nördlich',
      'north-east': 'nordöstlich',
      east: 'östlich',
      'south-east': 'südöstlich',
      south: 'südlich',
      'south-west': 'südwestlich',
      west: 'westlich',
      'north-west': 'nordwestlich',
    },
    it: {
      north: 'a nord',
      'north-east': 'a nord-est',
      east: 'a est',
      'south-east': 'a sud-est',
      south: 'a sud',
      'south-west': 'a sud-ovest',
      west: 'a ovest',
      'north-west': 'a nord-ovest',
    },
    fr: {
      north: 'au nord',
      'north-east': 'au nord-est',
      east: 'à l’est',
      'south-east': 'au sud-est',
      south: 'au sud',
      'south-west': 'au sud-ouest',
      west: 'à l’ouest',
      'north-west': 'au nord-ouest',
    },
  };
