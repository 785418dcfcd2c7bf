import { testGolden } from "./_golden.ts";

/** As people say it: hours apart from their day, meals, dialect, slips. */
testGolden(
  "en",
  "Europe/London",
  `
@ 2026-03-12T18:30
Everything went off yesterday, must have been about half four => 2026-03-11T16:30 minute
Internet went down yesterday. It was quarter past three => 2026-03-11T15:15 minute
On Tuesday the telly went, round about 8 in the evening => 2026-03-10T20:00 hour
The line died on Monday, at around ten in the morning => 2026-03-09T10:00 hour
Out since Tuesday, it started at quarter to six in the evening => 2026-03-10T17:45 minute
internet off since yesterday around 5ish => 2026-03-11T17:00 hour
since about ten last night no internet => 2026-03-11T22:00 hour
no internet since 10 last night => 2026-03-11T22:00 minute
Connection dropped the day before yesterday, probably around nine at night => 2026-03-10T21:00 hour
Since first thing this morning nothing works => 2026-03-12T06:00 daypart
At ten to twelve this morning everything went off => 2026-03-12T11:50 minute
At five past three the wifi vanished => 2026-03-12T15:05 minute
Since twenty five past two no internet => 2026-03-12T14:25 minute
Just after three this afternoon the network fell over => 2026-03-12T15:00 hour
From 9 this morning no internet => 2026-03-12T09:00 minute
Since last night no telly => 2026-03-11T22:00 daypart
Off since lunchtime yesterday => 2026-03-11T12:00 daypart
No broadband since teatime yesterday => 2026-03-11T17:00 daypart
Since Tuesday afternoon without internet => 2026-03-10T15:00 daypart
Went off in the early hours => 2026-03-12T06:00 daypart
went off at about 3am => 2026-03-12T03:00 hour
Tuesday night into Wednesday the line went => 2026-03-11T00:00 daypart
It went off overnight => 2026-03-12T02:00 daypart
No telly for a good quarter of an hour => 2026-03-12T18:15 minute
No internet for an hour and a half => 2026-03-12T17:00 hour
No connection for over three quarters of an hour => 2026-03-12T17:45 minute
No mobile for half a day => 2026-03-12T06:30 daypart
no broadband for 2hrs => 2026-03-12T16:30 hour
no broadband past 2 hrs => 2026-03-12T16:30 hour
internet out since 14.20 => 2026-03-12T14:20 minute
internet out since 2.20pm => 2026-03-12T14:20 minute
internet out since 1420 => 2026-03-12T14:20 minute
internet out since 14:20hrs => 2026-03-12T14:20 minute
Sunday night, middle of the film, picture went, half nine it was => 2026-03-08T21:30 minute
Some time Wednesday afternoon it all went => 2026-03-11T15:00 daypart
Engineer came Tuesday at 10am, no internet since => 2026-03-10T10:00 minute
Engineer coming tomorrow at 9, internet dead => -
Friday's 1pm appointment has been moved to Monday, still no internet => -
They say fixed by Friday noon, no internet till then => - eta 2026-03-13T12:00
App says back by 10pm => - eta 2026-03-12T22:00
At quarter past six it all came back => - rec 2026-03-12T18:15
Internet came back around quarter to five => - rec 2026-03-12T16:45
Working again since ten past five => - rec 2026-03-12T17:10
Went off yesterday and came back around midday today => 2026-03-11T00:00 day rec 2026-03-12T12:00
Off at nine last night, back on at seven this morning => 2026-03-11T21:00 minute rec 2026-03-12T07:00
Every night about eight the internet drops => -
Every five minutes it drops => -
Helpline shuts at 6, no internet => -
I start work at 7 tomorrow and have no internet => -
I've been on hold for three quarters of an hour, no internet => -
Customer since 2015 and now no internet => -
I joined BT last month and the broadband is down => -
Moved in last week, the broadband is dead => -
Since 9 March at 4pm the line's been dead => 2026-03-09T16:00 minute
On 9th March they cut our cable, that was at 4pm => 2026-03-09T16:00 minute
No telly since the start of the week => 2026-03-09T00:00 approx
No phone since Wednesday last week => 2026-03-04T00:00 day
No phone since last Wednesday => 2026-03-11T00:00 day
Since the weekend no internet => 2026-03-07T00:00 day
Three days ago the line went down => 2026-03-09T00:00 day
It started a week ago, slow internet => 2026-03-05T00:00 approx
half an hour ago the network went down => 2026-03-12T18:00 minute
It was fine till 5pm yesterday, nothing since => 2026-03-11T17:00 minute
fine in the morning, then about two in the afternoon it went down => 2026-03-12T14:00 hour
Yesterday about 10 at night the telly went off => 2026-03-11T22:00 hour
not ten minutes ago it all went off => 2026-03-12T18:20 minute
been off since 6 this morning => 2026-03-12T06:00 minute
down since yest evening => 2026-03-11T20:00 daypart
off since 9 o clock last nite => 2026-03-11T21:00 minute
this mornin about 8 it all went => 2026-03-12T08:00 hour
been back an hour or so => - rec 2026-03-12T17:30
been working again for the last 20 mins => - rec 2026-03-12T18:10
`,
);
