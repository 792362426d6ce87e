using System.Net;
using Hotline.Service.People;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.People;

public class SignInDelaysTests
{
    private static readonly IPAddress _here = IPAddress.Parse("192.0.2.17");
    private static readonly IPAddress _nextDoor = IPAddress.Parse("192.0.2.99");
    private static readonly IPAddress _elsewhere = IPAddress.Parse("198.51.100.4");

    private readonly FakeTimeProvider _clock = new();
    private readonly SignInDelays _delays;

    public SignInDelaysTests() => _delays = new SignInDelays(_clock);

    [Fact]
    public void Four_slips_cost_nothing_and_the_fifth_a_wait()
    {
        Fail("amy", _here, times: 4);
        Assert.Equal(TimeSpan.Zero, _delays.Wait("amy", _here));

        Fail("amy", _here, times: 1);
        Assert.Equal(TimeSpan.FromSeconds(15), _delays.Wait("AMY", _here));
    }

    [Fact]
    public void Guessing_from_elsewhere_does_not_lock_the_owner_out()
    {
        Fail("amy", _elsewhere, times: 20);

        Assert.Equal(TimeSpan.Zero, _delays.Wait("amy", _here));
    }

    [Fact]
    public void Another_address_of_the_same_network_waits_too()
    {
        Fail("amy", _here, times: 6);

        Assert.NotEqual(TimeSpan.Zero, _delays.Wait("amy", _nextDoor));
    }

    [Fact]
    public void The_wait_grows_to_a_quarter_of_an_hour_and_no_longer()
    {
        Fail("amy", _here, times: 40);

        Assert.Equal(TimeSpan.FromMinutes(15), _delays.Wait("amy", _here));
    }

    [Fact]
    public void One_password_on_many_names_is_slowed_down_as_well()
    {
        for (var i = 0; i < 60; i++)
        {
            Fail($"name{i}", _here, times: 1);
        }

        Assert.NotEqual(TimeSpan.Zero, _delays.Wait("someone-else", _here));
    }

    [Fact]
    public void The_right_password_begins_anew()
    {
        Fail("amy", _here, times: 5);
        _clock.Advance(TimeSpan.FromSeconds(15));

        _delays.Succeeded("amy", _here);
        Fail("amy", _here, times: 4);

        Assert.Equal(TimeSpan.Zero, _delays.Wait("amy", _here));
    }

    private void Fail(string account, IPAddress from, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _delays.Failed(account, from);
        }
    }
}
