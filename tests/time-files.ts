import type { ShapeId } from '../lib/time/import/shapes.ts';

/** A file of each tool that time is imported from, as that exports it, with made-up customers. */
export const timeFiles: Record<ShapeId, string> = {
  toggl: `User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags
Mara,mara@kelda.example,Halden Freight,SCIM rollout,,"Token rotation, again",No,2026-11-17,22:30:00,2026-11-18,01:30:00,03:00:00,night`,
  clockify: `Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)
SCIM rollout,Halden Freight,"Token rotation, again",,Mara,,mara@kelda.example,,No,11/17/2026,10:30:00 PM,11/18/2026,01:30:00 AM,03:00:00,3.00`,
  harvest: `Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,First Name,Last Name
2026-11-17,Halden Freight,SCIM rollout,SCIM,Support,"Token rotation, again",1.5,No,No,Mara,Lindqvist
2026-11-17,Halden Freight,SSO go-live,SSO,Support,,0.25,Yes,No,Mara,Lindqvist`,
  kimai: `Date,From,To,Duration,Rate,User,Customer,Project,Activity,Description,Exported,Tags
2026-11-17,22:30,01:30,3:00,0,mara,Halden Freight,SCIM rollout,Support,"Token rotation, again",,`,
  tempo: `Issue Key,Issue summary,Hours,Work date,Username,Full name,Period,Account Key,Account Name,Work Description
KEL-812,Import stops,3,2026-11-17 22:30,mara,Mara Lindqvist,1126,HAL,Halden Freight,"Token rotation, again"`,
};
