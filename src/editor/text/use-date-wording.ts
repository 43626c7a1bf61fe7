import { writeDate } from '../../page/dates.js';
import { useRegionalLanguage } from '../language.js';

/** Writes dates of EDTF in the language of the interface, days with their weekday. */
export function useDateWording(): (edtf: string) => string {
  const language = useRegionalLanguage();
  return (edtf) => writeDate(edtf, language) || edtf;
}
