/**
 * The culture names, language and region, that can stand at the head of a Microsoft address
 * (`/en-us/`, `/sr-latn-rs/`), in lower case. A language alone is left out: `/it/` is as often a word.
 */
export const locales: ReadonlySet<string> = new Set(
  `
  af-za am-et ar-ae ar-bh ar-dz ar-eg ar-iq ar-jo ar-kw ar-lb ar-ly ar-ma ar-om ar-qa ar-sa ar-sy ar-tn ar-ye
  as-in az-latn-az az-cyrl-az be-by bg-bg bn-bd bn-in bs-latn-ba bs-cyrl-ba ca-es ca-es-valencia cs-cz cy-gb
  da-dk de-at de-ch de-de de-li de-lu el-cy el-gr en-029 en-ae en-au en-be en-bz en-ca en-cb en-eg en-gb en-hk
  en-id en-ie en-il en-in en-jm en-ke en-lk en-mt en-my en-ng en-nz en-ph en-pk en-sa en-sg en-tt en-uk en-us
  en-za en-zw es-ar es-bo es-cl es-co es-cr es-do es-ec es-es es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-py
  es-sv es-us es-uy es-ve es-419 et-ee eu-es fa-ir fi-fi fil-ph fo-fo fr-be fr-ca fr-ch fr-fr fr-lu fr-ma fr-mc
  ga-ie gd-gb gl-es gu-in ha-latn-ng he-il hi-in hr-ba hr-hr hu-hu hy-am id-id ig-ng is-is it-ch it-it ja-jp
  ka-ge kk-kz km-kh kn-in ko-kr kok-in ky-kg lb-lu lo-la lt-lt lv-lv mi-nz mk-mk ml-in mn-mn mr-in ms-bn ms-my
  mt-mt nb-no ne-np nl-be nl-nl nn-no nso-za or-in pa-in pl-pl prs-af ps-af pt-br pt-pt quz-pe rm-ch ro-md
  ro-ro ru-kz ru-ru ru-ua rw-rw sd-arab-pk si-lk sk-sk sl-si sq-al sr-cyrl-ba sr-cyrl-rs sr-latn-rs sr-latn-me
  sv-fi sv-se sw-ke ta-in ta-lk te-in tg-cyrl-tj th-th ti-et tk-tm tn-za tr-tr tt-ru ug-cn uk-ua ur-pk
  uz-latn-uz vi-vn wo-sn xh-za yo-ng zh-cn zh-hk zh-mo zh-sg zh-tw zu-za
  `
    .trim()
    .split(/\s+/),
);
