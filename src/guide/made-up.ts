import type { Site } from '../model/site.ts';

/**
 * Lines of an analysis that nobody had to live through, in the words of a site: for a base without
 * the examples. Put together into its files they are sound, with no warning either.
 */
export function madeUpFor({ severities, incidentKinds, causeCategories }: Site) {
  return {
    happened: `title: Checkout answered no orders for half an hour
summary: A deployment took out the address of the payment service. Orders failed until it was back.
severity: ${severities[0]!.id}
status: resolved
analysisStatus: draft
kind: ${incidentKinds[0]!.id}
times:
  started: 2026-03-02T09:14Z
  detected: 2026-03-02T09:21Z
  resolved: 2026-03-02T09:44Z`,
    hurt: `impact:
  summary: No order went through for half an hour.
  affected:
    - what: orders that failed
      count: 212`,
    step: `title: The payment client does not start
summary: It found no address of the payment service, and refused to start.
kind: failure
leadsTo: [impact]`,
    whys: `whys:
  - because: The deployment took the setting out
    evidence: [{ kind: commit, at: 4f2a91c }]
  - because: Nothing checks the settings before a deployment
    evidence: [{ kind: code, at: deploy.sh }]
    rootCause: settings-not-checked
  - of: 1
    because: The test environment sets the address by itself
    stop: not-yet-known`,
    rejected: `  - of: 0
    because: The payment service was down
    rejected: true
    evidence: [{ kind: metric, at: payment service, text: It answered all the time. }]`,
    rootCause: `title: Nothing checks the settings that a service needs before it is deployed
summary: A missing setting is found by the first request that needs it.
category: ${causeCategories[0]!.id}
status: active`,
    remediation: `title: Refuse a deployment that lacks a setting
summary: The deployment reads the list of settings that a service needs, and stops where one is missing.
kind: prevent
status: planned
addresses:
  rootCauses: [settings-not-checked]
owner: payments
due: 2026-03-16
successCriterion: A deployment without the setting is refused in the test environment.`,
  };
}
