using System.Net;
using System.Net.Sockets;

namespace Hotline.Service.Citizen;

/// <summary>What counts as one network when tries are counted: an IPv4 address, or the half of an IPv6 address that a household has.</summary>
internal static class Network
{
    public static string Of(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
        {
            return "?";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]]).ToString()
            : address.ToString();
    }
}
