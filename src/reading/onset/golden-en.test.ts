import { testGolden } from "./_golden.ts";

testGolden(
  "en",
  "Europe/London",
  `
@ 2026-03-12T10:30
No internet since last night in Leeds => 2026-03-11T22:00 daypart
Broadband down since this morning => 2026-03-12T08:00 daypart
No signal for the past 2 hours => 2026-03-12T08:30 hour
Phone line dead since Tuesday => 2026-03-10T00:00 day
Internet went off at 8.30am => 2026-03-12T08:30 minute
Wifi has been out since yesterday evening => 2026-03-11T20:00 daypart
Down since half past seven this morning => 2026-03-12T07:30 minute
It dropped yesterday afternoon around 3 => 2026-03-11T15:00 hour
No broadband for three weeks => 2026-02-19T00:00 approx
Been without internet for ten days => 2026-03-02T00:00 approx
Down for half an hour now => 2026-03-12T10:00 minute
No service for an hour and a half => 2026-03-12T09:00 hour
TV went off two hours ago => 2026-03-12T08:30 hour
Three days without a phone line => 2026-03-09T00:00 day
Internet out since 9pm last night => 2026-03-11T21:00 minute
It all went down at quarter to nine => 2026-03-12T08:45 minute
No signal since midnight => 2026-03-12T00:00 hour
Outage started at 07:45 => 2026-03-12T07:45 minute
Out since Monday morning => 2026-03-09T08:00 daypart
Down since last Friday => 2026-03-06T00:00 day
Landline dead since the 3rd of March => 2026-03-03T00:00 day
Nothing since 28/02 => 2026-02-28T00:00 day
Line dead since 2 March at 2pm => 2026-03-02T14:00 minute
Slow since early February => 2026-02-01T00:00 approx
It's been dropping since the start of the month => 2026-03-01T00:00 approx
No signal since the weekend => 2026-03-07T00:00 day
Router red since about 6 this morning => 2026-03-12T06:00 hour
Monday the connection died, around 2pm => 2026-03-09T14:00 hour
Been slow since Christmas => 2025-12-25T00:00 day
Awful since last week => 2026-03-05T00:00 approx
No phone for a month => 2026-02-12T00:00 approx
Down since the day before yesterday => 2026-03-10T00:00 day
Overnight the whole street lost broadband => 2026-03-12T02:00 daypart
Lost everything at 3 o'clock this morning => 2026-03-12T03:00 minute
No internet for a couple of days => 2026-03-10T00:00 approx
Internet crashed 20 minutes ago => 2026-03-12T10:10 minute
A fortnight with no landline => 2026-02-26T00:00 approx
Last night's outage is still not fixed => 2026-03-11T22:00 daypart
since 9 this morning nothing works => 2026-03-12T09:00 minute
No tv since Sunday night => 2026-03-09T00:00 daypart
It failed on Wednesday at 16:20 => 2026-03-11T16:20 minute
Down for over 24 hours now => 2026-03-11T10:30 hour
Broadband has been off since 10 to 8 => 2026-03-12T07:50 minute
We've had no internet since noon yesterday => 2026-03-11T12:00 hour
Second day without any mobile signal, lost it Tuesday lunchtime => 2026-03-10T12:00 daypart
Out since 9 p.m. yesterday => 2026-03-11T21:00 minute
Nothing since early this morning => 2026-03-12T06:00 daypart
No internet all week, since Monday in fact => 2026-03-09T00:00 day
Fibre cut since March 2nd => 2026-03-02T00:00 day
Engineer coming next Tuesday, no internet until then => -
Appointment on the 17th of March, no line till then => -
It's 10.30 and still nothing => -
At 6.40 this morning it still wasn't working => -
Customer for 20 years and now this, no signal => -
Been with BT since 2009, line dead, poor service => -
Waited 45 minutes on hold and got cut off => -
They guarantee a fix within 48 hours, line is dead => -
Every evening at 8pm it drops => -
Same every day, no connection => -
No internet since the dawn of time => -
Feels like 100 years without broadband => -
Rang 0800 33 800 and it's always engaged => -
Called yesterday, no answer => -
I reported the fault on Monday => -
It's always slow in the evening => -
Still no internet this morning => -
I pay 40 pounds a month for a dead line => -
Next week I'm switching, no signal here => -
Same as yesterday, no signal => -
Engineer came yesterday, still nothing => -
It may be slow but it works => -
We have 24/7 support and no answer => -
Working again since 10am => - rec 2026-03-12T10:00
Back on since this morning, thanks => - rec 2026-03-12T08:00
Down since Monday, fixed this morning at 9 => 2026-03-09T00:00 day rec 2026-03-12T09:00
No tv since yesterday, they expect it back by 6pm => 2026-03-11T00:00 day eta 2026-03-12T18:00
BT say service should be restored by Friday evening => - eta 2026-03-13T22:00
Still not fixed since Monday => 2026-03-09T00:00 day
Yesterday it was fine => -
Engineer came yesterday afternoon, been worse ever since => 2026-03-11T15:00 daypart
Apparently it's been fixed since 9am but nothing here works => -
@ 2026-03-09T21:40
Since this afternoon no connection => 2026-03-09T15:00 daypart
Lost signal at half eight tonight => 2026-03-09T20:30 minute
Broadband down since 3 => 2026-03-09T15:00 minute
No tv since 7pm => 2026-03-09T19:00 minute
Since lunchtime nothing loads, no connection => 2026-03-09T12:00 daypart
Went off about an hour ago => 2026-03-09T20:40 hour
@ 2026-01-04T09:00
No phone since 28 December => 2025-12-28T00:00 day
No internet since Boxing Day => 2025-12-26T00:00 day
No internet since New Year's Eve => 2025-12-31T00:00 day
@ 2026-03-29T12:00
Broadband died at 2am => 2026-03-29T02:00 minute
`,
);
