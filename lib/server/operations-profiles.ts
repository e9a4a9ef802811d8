import "server-only"
import { emptyInput } from "@/lib/aws/account-schema"
import * as schema from "@/lib/aws/profile-schema"
import { operation } from "@/lib/server/operation"
import * as profiles from "@/lib/server/profiles"
import * as applied from "@/lib/server/workload-profiles"

const PROFILE = "/profiles/{ProfileArn}"
const WORKLOAD = "/workloads/{WorkloadId}"

/** Profiles and the workloads that use them. Source of paths: aws-api.md, operations. */
export const PROFILE_OPERATIONS = [
  operation({
    name: "GetProfileTemplate",
    method: "GET",
    path: "/profileTemplate",
    input: emptyInput,
    run: profiles.getProfileTemplate,
  }),
  operation({
    name: "CreateProfile",
    method: "POST",
    path: "/profiles",
    input: schema.createProfileInput,
    run: profiles.createProfile,
  }),
  operation({ name: "GetProfile", method: "GET", path: PROFILE, input: schema.profileInput, run: profiles.getProfile }),
  operation({
    name: "UpdateProfile",
    method: "PATCH",
    path: PROFILE,
    input: schema.updateProfileInput,
    run: profiles.updateProfile,
  }),
  operation({
    name: "DeleteProfile",
    method: "DELETE",
    path: PROFILE,
    input: schema.deleteProfileInput,
    run: profiles.deleteProfile,
  }),
  operation({
    name: "ListProfiles",
    method: "GET",
    path: "/profileSummaries",
    input: schema.listProfilesInput,
    run: profiles.listProfiles,
  }),
  operation({
    name: "ListProfileNotifications",
    method: "GET",
    path: "/profileNotifications",
    input: schema.listProfileNotificationsInput,
    run: applied.listProfileNotifications,
  }),
  operation({
    name: "AssociateProfiles",
    method: "PATCH",
    path: `${WORKLOAD}/associateProfiles`,
    input: schema.profilesOfWorkloadInput,
    run: applied.associateProfiles,
  }),
  operation({
    name: "DisassociateProfiles",
    method: "PATCH",
    path: `${WORKLOAD}/disassociateProfiles`,
    input: schema.profilesOfWorkloadInput,
    run: applied.disassociateProfiles,
  }),
  operation({
    name: "UpgradeProfileVersion",
    method: "PUT",
    path: `${WORKLOAD}/profiles/{ProfileArn}/upgrade`,
    input: schema.upgradeProfileVersionInput,
    run: applied.upgradeProfileVersion,
  }),
]
