import { faq } from './faq';
import { howTo } from './howTo';
import { hub } from './hub';
import { contextObject, landingData, zonePivotGroups } from './others';
import { landing } from './landing';

/**
 * JSON schemas for the kinds of YAML pages that documentation authors write, by the name behind `YamlMime:`. Those of
 * Learn are not public, so these say no more than what certainly holds: which fields are links or markdown, and what
 * is a text, a list or an object. A docset that brings a schema of the same name has the last word.
 */
export const pageSchemas: Readonly<Record<string, object>> = {
  ContextObject: contextObject,
  FAQ: faq,
  HowTo: howTo,
  Hub: hub,
  Landing: landing,
  LandingData: landingData,
  ZonePivotGroups: zonePivotGroups,
};

/** Other kinds that Learn knows. Of what must be in them nothing is known here. */
export const otherPageKinds: ReadonlySet<string> = new Set(
  (
    'Achievements Architecture AzureCLIGroup Browse Catalog Certification Concept Conceptual Course Exam ' +
    'Event GettingStarted HowToGuide IndexPage LearningPath ManagedReference Module ModuleUnit NetEnum ' +
    'NetMember NetNamespace NetType NetDelegate Overview Path Profile PowershellModule PowershellModule1 PowershellCmdlet ' +
    'PowershellAbout PythonClass PythonModule PythonPackage Quickstart ReferenceContainer Reference ' +
    'RESTOperation RESTOperationGroup RESTService RESTTOC Sample Samples Solution SplitTOC TableOfContent ' +
    'TOC TSType TSClass TSEnum TSInterface TSModule TSPackage TSTypeAlias JavaType JavaMember JavaPackage ' +
    'Tutorial UniversalReference XRefMap XrefMap YamlDocument'
  ).split(' '),
);
