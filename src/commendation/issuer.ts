export { type Issuer, chairOf, committeeIssuer, councilIssuer, inSentence, placeOf } from '../organization/paper/issuer.ts';
