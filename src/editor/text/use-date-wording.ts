import { useContext } from 'preact/hooks';
import { writeDate } from '../../page/dates.js';
import { Language } from '../language.js';

/** Writes dates of EDTF in the language of the interface, days with their weekday. */
export function useDateWording(): (edtf: string) => string {
  const language = useContext(Language);
  return (edtf) => writeDate(edtf, language) || edtf;
}
