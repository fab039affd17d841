export { Document } from './document.tsx';
export { PublicPage, ThemeBanner, publicNav } from './public-page.tsx';
export type { PublicPageProps } from './public-page.tsx';
export { OfficePage } from './office-page.tsx';
export type { OfficePageProps } from './office-page.tsx';
export { SignInPage } from './sign-in.tsx';
