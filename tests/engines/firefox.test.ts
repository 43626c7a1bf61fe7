import { findFirefox } from '../../scripts/support/engines.js';
import { FIREFOX } from './firefox.js';
import { checkIn } from './suite.js';

checkIn(FIREFOX, findFirefox() !== undefined);
