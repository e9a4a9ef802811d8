/**
 * The 72 operations of the AWS Well-Architected Tool's API of 2020-03-31, one line each: name | method and path | input |
 * output | errors. A member is written `place name:shape*~`: the place is `/` for the path, `?` for the query, nothing for
 * the body; `*` means required, `~` a token that SDKs fill in; the shape is left out when it is called like the member.
 * `-` is no output at all.
 * Errors: AccessDenied, Validation, InternalServer, Conflict, serviceQuotaexceeded (Q), resourceNotfound, Throttling.
 * Source: aws-api.md, operations; `model.test.ts` holds it against the SDK's own schemas.
 */
const OPERATION_LINES = `
CreateWorkload | POST /workloads | WorkloadName* Description:WorkloadDescription* Environment:WorkloadEnvironment* AccountIds:WorkloadAccountIds AwsRegions:WorkloadAwsRegions NonAwsRegions:WorkloadNonAwsRegions PillarPriorities:WorkloadPillarPriorities ArchitecturalDesign:WorkloadArchitecturalDesign ReviewOwner:WorkloadReviewOwner IndustryType:WorkloadIndustryType Industry:WorkloadIndustry Lenses:WorkloadLenses* Notes ClientRequestToken*~ Tags:TagMap DiscoveryConfig:WorkloadDiscoveryConfig Applications:WorkloadApplications ProfileArns:WorkloadProfileArns ReviewTemplateArns JiraConfiguration:WorkloadJiraConfigurationInput | WorkloadId WorkloadArn | ACINQTV
GetWorkload | GET /workloads/{WorkloadId} | /WorkloadId* | Workload | AINTV
UpdateWorkload | PATCH /workloads/{WorkloadId} | /WorkloadId* WorkloadName Description:WorkloadDescription Environment:WorkloadEnvironment AccountIds:WorkloadAccountIds AwsRegions:WorkloadAwsRegions NonAwsRegions:WorkloadNonAwsRegions PillarPriorities:WorkloadPillarPriorities ArchitecturalDesign:WorkloadArchitecturalDesign ReviewOwner:WorkloadReviewOwner IsReviewOwnerUpdateAcknowledged IndustryType:WorkloadIndustryType Industry:WorkloadIndustry Notes ImprovementStatus:WorkloadImprovementStatus DiscoveryConfig:WorkloadDiscoveryConfig Applications:WorkloadApplications JiraConfiguration:WorkloadJiraConfigurationInput | Workload | ACINTV
DeleteWorkload | DELETE /workloads/{WorkloadId} | /WorkloadId* ?ClientRequestToken*~ | - | ACINTV
ListWorkloads | POST /workloadsSummaries | WorkloadNamePrefix NextToken MaxResults:PageSize50 | WorkloadSummaries NextToken | AITV
AssociateLenses | PATCH /workloads/{WorkloadId}/associateLenses | /WorkloadId* LensAliases* | - | ACINTV
DisassociateLenses | PATCH /workloads/{WorkloadId}/disassociateLenses | /WorkloadId* LensAliases* | - | ACINTV
AssociateProfiles | PATCH /workloads/{WorkloadId}/associateProfiles | /WorkloadId* ProfileArns* | - | ACINTV
DisassociateProfiles | PATCH /workloads/{WorkloadId}/disassociateProfiles | /WorkloadId* ProfileArns* | - | ACINTV
ListLensReviews | GET /workloads/{WorkloadId}/lensReviews | /WorkloadId* ?MilestoneNumber ?NextToken ?MaxResults:PageSize50 | WorkloadId MilestoneNumber LensReviewSummaries NextToken | AINTV
GetLensReview | GET /workloads/{WorkloadId}/lensReviews/{LensAlias} | /WorkloadId* /LensAlias* ?MilestoneNumber | WorkloadId MilestoneNumber LensReview | AINTV
UpdateLensReview | PATCH /workloads/{WorkloadId}/lensReviews/{LensAlias} | /WorkloadId* /LensAlias* LensNotes:Notes PillarNotes JiraConfiguration:JiraSelectedQuestionConfiguration | WorkloadId LensReview | ACINTV
GetLensReviewReport | GET /workloads/{WorkloadId}/lensReviews/{LensAlias}/report | /WorkloadId* /LensAlias* ?MilestoneNumber | WorkloadId MilestoneNumber LensReviewReport | AINTV
UpgradeLensReview | PUT /workloads/{WorkloadId}/lensReviews/{LensAlias}/upgrade | /WorkloadId* /LensAlias* MilestoneName* ClientRequestToken | - | ACINQTV
ListAnswers | GET /workloads/{WorkloadId}/lensReviews/{LensAlias}/answers | /WorkloadId* /LensAlias* ?PillarId ?MilestoneNumber ?NextToken ?MaxResults:PageSize50 ?QuestionPriority | WorkloadId MilestoneNumber LensAlias LensArn AnswerSummaries NextToken | AINTV
GetAnswer | GET /workloads/{WorkloadId}/lensReviews/{LensAlias}/answers/{QuestionId} | /WorkloadId* /LensAlias* /QuestionId* ?MilestoneNumber | WorkloadId MilestoneNumber LensAlias LensArn Answer | AINTV
UpdateAnswer | PATCH /workloads/{WorkloadId}/lensReviews/{LensAlias}/answers/{QuestionId} | /WorkloadId* /LensAlias* /QuestionId* SelectedChoices ChoiceUpdates Notes IsApplicable Reason:AnswerReason | WorkloadId LensAlias LensArn Answer | ACINTV
ListLensReviewImprovements | GET /workloads/{WorkloadId}/lensReviews/{LensAlias}/improvements | /WorkloadId* /LensAlias* ?PillarId ?MilestoneNumber ?NextToken ?MaxResults:PageSize100 ?QuestionPriority | WorkloadId MilestoneNumber LensAlias LensArn ImprovementSummaries NextToken | AINTV
CreateMilestone | POST /workloads/{WorkloadId}/milestones | /WorkloadId* MilestoneName* ClientRequestToken*~ | WorkloadId MilestoneNumber | ACINQTV
GetMilestone | GET /workloads/{WorkloadId}/milestones/{MilestoneNumber} | /WorkloadId* /MilestoneNumber* | WorkloadId Milestone | AINTV
ListMilestones | POST /workloads/{WorkloadId}/milestonesSummaries | /WorkloadId* NextToken MaxResults:PageSize50 | WorkloadId MilestoneSummaries NextToken | AINTV
ListLenses | GET /lenses | ?NextToken ?MaxResults:PageSize50 ?LensType ?LensStatus:LensStatusType ?LensName | LensSummaries NextToken | AITV
GetLens | GET /lenses/{LensAlias} | /LensAlias* ?LensVersion | Lens | AINTV
ImportLens | PUT /importLens | LensAlias JSONString:LensJSON* ClientRequestToken*~ Tags:TagMap | LensArn Status:ImportLensStatus | ACINQTV
ExportLens | GET /lenses/{LensAlias}/export | /LensAlias* ?LensVersion | LensJSON | AINTV
CreateLensVersion | POST /lenses/{LensAlias}/versions | /LensAlias* LensVersion* IsMajorVersion ClientRequestToken*~ | LensArn LensVersion | ACINQTV
GetLensVersionDifference | GET /lenses/{LensAlias}/versionDifference | /LensAlias* ?BaseLensVersion:LensVersion ?TargetLensVersion:LensVersion | LensAlias LensArn BaseLensVersion:LensVersion TargetLensVersion:LensVersion LatestLensVersion:LensVersion VersionDifferences | AINTV
DeleteLens | DELETE /lenses/{LensAlias} | /LensAlias* ?ClientRequestToken*~ ?LensStatus:LensStatusType* | - | ACINTV
CreateLensShare | POST /lenses/{LensAlias}/shares | /LensAlias* SharedWith* ClientRequestToken*~ | ShareId | ACINQTV
ListLensShares | GET /lenses/{LensAlias}/shares | /LensAlias* ?SharedWithPrefix ?NextToken ?MaxResults:PageSize50 ?Status:ShareStatus | LensShareSummaries NextToken | AINTV
DeleteLensShare | DELETE /lenses/{LensAlias}/shares/{ShareId} | /ShareId* /LensAlias* ?ClientRequestToken*~ | - | ACINTV
CreateWorkloadShare | POST /workloads/{WorkloadId}/shares | /WorkloadId* SharedWith* PermissionType* ClientRequestToken*~ | WorkloadId ShareId | ACINQTV
ListWorkloadShares | GET /workloads/{WorkloadId}/shares | /WorkloadId* ?SharedWithPrefix ?NextToken ?MaxResults:PageSize50 ?Status:ShareStatus | WorkloadId WorkloadShareSummaries NextToken | AINTV
UpdateWorkloadShare | PATCH /workloads/{WorkloadId}/shares/{ShareId} | /ShareId* /WorkloadId* PermissionType* | WorkloadId WorkloadShare | ACINTV
DeleteWorkloadShare | DELETE /workloads/{WorkloadId}/shares/{ShareId} | /ShareId* /WorkloadId* ?ClientRequestToken*~ | - | ACINTV
ListShareInvitations | GET /shareInvitations | ?WorkloadNamePrefix ?LensNamePrefix ?ShareResourceType ?NextToken ?MaxResults:PageSize50 ?ProfileNamePrefix ?TemplateNamePrefix | ShareInvitationSummaries NextToken | AITV
UpdateShareInvitation | PATCH /shareInvitations/{ShareInvitationId} | /ShareInvitationId* ShareInvitationAction* | ShareInvitation | ACINTV
GetProfileTemplate | GET /profileTemplate |  | ProfileTemplate | AINTV
CreateProfile | POST /profiles | ProfileName* ProfileDescription* ProfileQuestions:ProfileQuestionUpdates* ClientRequestToken*~ Tags:TagMap | ProfileArn ProfileVersion | ACIQTV
GetProfile | GET /profiles/{ProfileArn} | /ProfileArn* ?ProfileVersion | Profile | AINTV
UpdateProfile | PATCH /profiles/{ProfileArn} | /ProfileArn* ProfileDescription ProfileQuestions:ProfileQuestionUpdates | Profile | ACINTV
DeleteProfile | DELETE /profiles/{ProfileArn} | /ProfileArn* ?ClientRequestToken*~ | - | ACINTV
ListProfiles | GET /profileSummaries | ?ProfileNamePrefix ?ProfileOwnerType ?NextToken ?MaxResults:PageSize50 | ProfileSummaries NextToken | AITV
CreateProfileShare | POST /profiles/{ProfileArn}/shares | /ProfileArn* SharedWith* ClientRequestToken*~ | ShareId ProfileArn | ACINQTV
ListProfileShares | GET /profiles/{ProfileArn}/shares | /ProfileArn* ?SharedWithPrefix ?NextToken ?MaxResults:PageSize50 ?Status:ShareStatus | ProfileShareSummaries NextToken | AINTV
DeleteProfileShare | DELETE /profiles/{ProfileArn}/shares/{ShareId} | /ShareId* /ProfileArn* ?ClientRequestToken*~ | - | ACINTV
UpgradeProfileVersion | PUT /workloads/{WorkloadId}/profiles/{ProfileArn}/upgrade | /WorkloadId* /ProfileArn* MilestoneName ClientRequestToken~ | - | ACINQTV
ListProfileNotifications | GET /profileNotifications | ?WorkloadId ?NextToken ?MaxResults:PageSize50 | NotificationSummaries:ProfileNotificationSummaries NextToken | AITV
CreateReviewTemplate | POST /reviewTemplates | TemplateName* Description:TemplateDescription* Lenses:ReviewTemplateLenses* Notes Tags:TagMap ClientRequestToken*~ | TemplateArn | ACINQTV
GetReviewTemplate | GET /reviewTemplates/{TemplateArn} | /TemplateArn* | ReviewTemplate | AINTV
UpdateReviewTemplate | PATCH /reviewTemplates/{TemplateArn} | /TemplateArn* TemplateName Description:TemplateDescription Notes LensesToAssociate:ReviewTemplateLensAliases LensesToDisassociate:ReviewTemplateLensAliases | ReviewTemplate | ACINTV
DeleteReviewTemplate | DELETE /reviewTemplates/{TemplateArn} | /TemplateArn* ?ClientRequestToken*~ | - | ACINTV
ListReviewTemplates | GET /reviewTemplates | ?NextToken ?MaxResults:PageSize50 | ReviewTemplates NextToken | AITV
GetReviewTemplateLensReview | GET /reviewTemplates/{TemplateArn}/lensReviews/{LensAlias} | /TemplateArn* /LensAlias* | TemplateArn LensReview:ReviewTemplateLensReview | AINTV
UpdateReviewTemplateLensReview | PATCH /reviewTemplates/{TemplateArn}/lensReviews/{LensAlias} | /TemplateArn* /LensAlias* LensNotes:Notes PillarNotes | TemplateArn LensReview:ReviewTemplateLensReview | ACINTV
UpgradeReviewTemplateLensReview | PUT /reviewTemplates/{TemplateArn}/lensReviews/{LensAlias}/upgrade | /TemplateArn* /LensAlias* ClientRequestToken | - | ACINTV
ListReviewTemplateAnswers | GET /reviewTemplates/{TemplateArn}/lensReviews/{LensAlias}/answers | /TemplateArn* /LensAlias* ?PillarId ?NextToken ?MaxResults:PageSize50 | TemplateArn LensAlias AnswerSummaries:ReviewTemplateAnswerSummaries NextToken | AINTV
GetReviewTemplateAnswer | GET /reviewTemplates/{TemplateArn}/lensReviews/{LensAlias}/answers/{QuestionId} | /TemplateArn* /LensAlias* /QuestionId* | TemplateArn LensAlias Answer:ReviewTemplateAnswer | AINTV
UpdateReviewTemplateAnswer | PATCH /reviewTemplates/{TemplateArn}/lensReviews/{LensAlias}/answers/{QuestionId} | /TemplateArn* /LensAlias* /QuestionId* SelectedChoices ChoiceUpdates Notes IsApplicable Reason:AnswerReason | TemplateArn LensAlias Answer:ReviewTemplateAnswer | ACINTV
CreateTemplateShare | POST /templates/shares/{TemplateArn} | /TemplateArn* SharedWith* ClientRequestToken*~ | TemplateArn ShareId | ACINQTV
ListTemplateShares | GET /templates/shares/{TemplateArn} | /TemplateArn* ?SharedWithPrefix ?NextToken ?MaxResults:PageSize50 ?Status:ShareStatus | TemplateArn TemplateShareSummaries NextToken | AINTV
DeleteTemplateShare | DELETE /templates/shares/{TemplateArn}/{ShareId} | /ShareId* /TemplateArn* ?ClientRequestToken*~ | - | ACINTV
TagResource | POST /tags/{WorkloadArn} | /WorkloadArn* Tags:TagMap* |  | IN
UntagResource | DELETE /tags/{WorkloadArn} | /WorkloadArn* ?tagKeys:TagKeyList* |  | IN
ListTagsForResource | GET /tags/{WorkloadArn} | /WorkloadArn* | Tags:TagMap | IN
GetConsolidatedReport | GET /consolidatedReport | ?Format:ReportFormat* ?IncludeSharedResources ?NextToken ?MaxResults:PageSize15 | Metrics:ConsolidatedReportMetrics NextToken Base64String | ACITV
ListNotifications | POST /notifications | WorkloadId NextToken MaxResults:PageSize50 ResourceArn | NotificationSummaries NextToken | AITV
ListCheckSummaries | POST /workloads/{WorkloadId}/checkSummaries | /WorkloadId* NextToken MaxResults:PageSize50 LensArn* PillarId* QuestionId* ChoiceId* | CheckSummaries NextToken | AINTV
ListCheckDetails | POST /workloads/{WorkloadId}/checks | /WorkloadId* NextToken MaxResults:PageSize50 LensArn* PillarId* QuestionId* ChoiceId* | CheckDetails NextToken | AINTV
GetGlobalSettings | GET /global-settings |  | OrganizationSharingStatus DiscoveryIntegrationStatus JiraConfiguration:AccountJiraConfigurationOutput | AITV
UpdateGlobalSettings | PATCH /global-settings | OrganizationSharingStatus DiscoveryIntegrationStatus JiraConfiguration:AccountJiraConfigurationInput | - | ACITV
UpdateIntegration | POST /workloads/{WorkloadId}/updateIntegration | /WorkloadId* ClientRequestToken*~ IntegratingService* | - | ACINTV
`

export const ERRORS = {
  A: "AccessDeniedException",
  V: "ValidationException",
  I: "InternalServerException",
  C: "ConflictException",
  Q: "ServiceQuotaExceededException",
  N: "ResourceNotFoundException",
  T: "ThrottlingException",
} as const

export interface Member {
  name: string
  /** Where a request carries it. */
  place: "path" | "query" | "body"
  shape: string
  required: boolean
}

export interface ModelOperation {
  name: string
  method: string
  path: string
  input: Member[]
  /** null: nothing at all; empty: an object without members. */
  output: Member[] | null
  errors: string[]
}

const PLACES = { "/": "path", "?": "query" } as const

/** `?Status:ShareStatus*` and the like; see above. */
export function readMember(text: string): Member {
  const [, place = "", name = "", shape, required] = /^([/?]?)(\w+)(?::(\w+))?(\*?)~?$/.exec(text) ?? []
  return {
    name,
    place: place === "/" || place === "?" ? PLACES[place] : "body",
    shape: shape ?? name,
    required: required === "*",
  }
}

function readMembers(text: string): Member[] {
  return text.split(" ").filter(Boolean).map(readMember)
}

export const MODEL_OPERATIONS: readonly ModelOperation[] = OPERATION_LINES.trim()
  .split("\n")
  .map((line) => {
    const [name = "", http = "", input = "", output = "", errors = ""] = line.split("|").map((part) => part.trim())
    const [method = "", path = ""] = http.split(" ")
    return {
      name,
      method,
      path,
      input: readMembers(input),
      output: output === "-" ? null : readMembers(output),
      errors: [...errors].flatMap((letter) => (letter in ERRORS ? ERRORS[letter as keyof typeof ERRORS] : [])),
    }
  })
